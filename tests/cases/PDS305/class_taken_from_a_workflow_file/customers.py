from orders import Shell, Workflow

with Workflow("customers", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
