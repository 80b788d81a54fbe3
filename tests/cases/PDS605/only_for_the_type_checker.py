from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydolphinscheduler.core import ProcessDefinition
