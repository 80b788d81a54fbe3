#!/bin/sh
export_orders --day "${day}"
