"""流失模型: which customers are about to leave; trained each week, and served if it is good enough."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import SUCCESS, And, Condition
from pydolphinscheduler.tasks.dependent import And as AllOf
from pydolphinscheduler.tasks.dependent import Dependent, DependentItem
from pydolphinscheduler.tasks.mlflow import MLflowModels
from pydolphinscheduler.tasks.pytorch import Pytorch
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="churn-model",
    project="ml",
    description="流失模型",
    schedule="0 0 5 ? * MON *",
    start_time="2026-01-01",
    timezone="Asia/Shanghai",
    param={"day": "$[yyyyMMdd]"},
) as workflow:
    customers = Dependent(
        name="customers-are-loaded",
        dependence=AllOf(
            AllOf(
                DependentItem(
                    project_name="warehouse",
                    workflow_name="customers",
                    dependent_date="today",
                ),
                DependentItem(
                    project_name="warehouse",
                    workflow_name="orders",
                    dependent_date="today",
                ),
            )
        ),
    )
    features = Shell(
        name="features", command="features --day ${day} --out /data/churn/${day}"
    )
    train = Pytorch(
        name="train",
        script="train.py",
        script_params="--data /data/churn/${day} --epochs 20",
        project_path="/opt/models/churn",
        python_command="/opt/models/churn/venv/bin/python",
        cpu_quota=400,
        memory_max=8192,
    )
    evaluate = Shell(name="evaluate", command="evaluate --model churn --at-least 0.8")
    serve = MLflowModels(
        name="serve",
        model_uri="models:/churn/Production",
        mlflow_tracking_uri="http://mlflow.internal:5000",
        port=7001,
    )
    tell = Shell(
        name="tell-the-team",
        command="notify --team ml 'the churn model is not good enough'",
    )
    customers >> features >> train >> evaluate
    Condition(
        name="good-enough",
        condition=And(And(SUCCESS(evaluate))),
        success_task=serve,
        failed_task=tell,
    )
    workflow.submit()
