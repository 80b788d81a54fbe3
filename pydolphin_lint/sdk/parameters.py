"""What the parameters of workflows and tasks are for, and what they take where they are written in YAML.

The types are those that the SDK and the server make something of, which is more than the SDK's annotations say: the
server reads the parameters of a task from JSON and turns numbers into texts, and texts of digits into numbers.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

#: A text that the SDK itself works with, so that a number is an error. A text that the server alone reads.
NAME, TEXT = "name", "text"
#: The same with numbers.
INTEGER, NUMBER = "integer", "number"
MINUTES, BOOLEAN, TIME, SCHEDULE = "minutes", "boolean", "time", "schedule"
#: One of the values in `sdk/choices.py`.
CHOICE = "choice"
MAPPING, VALUES, LIST, STATEMENTS, RESOURCES = "mapping", "values", "list", "statements", "resources"
#: An object of the SDK, which only Python can make; and a list of them.
OBJECT, OBJECTS = "object", "objects"


class Parameter:
    """A parameter: what it takes, what it is for, and values that are often given, though others are taken too."""

    __slots__ = ("about", "kind", "usual")

    def __init__(self, kind: str, about: str, *usual: str) -> None:
        self.kind: Final = kind
        self.about: Final = about
        self.usual: Final = usual


#: By name, or by class and name where a class means something else by it.
PARAMETERS = {
    "Workflow.name": Parameter(NAME, "The name of the workflow; there is one of this name in a project."),
    "Workflow.description": Parameter(NAME, "What the workflow does, for people."),
    "schedule": Parameter(SCHEDULE, "When it runs: seven fields, second first and year last, as in 0 0 6 * * ? *."),
    "online_schedule": Parameter(BOOLEAN, "Whether the schedule is switched on."),
    "start_time": Parameter(TIME, "The schedule begins here: 2026-01-31 or 2026-01-31 06:00:00, in quotes."),
    "end_time": Parameter(TIME, "The schedule ends here: 2026-01-31 or 2026-01-31 06:00:00, in quotes."),
    "timezone": Parameter(NAME, "The time zone of the schedule, like Asia/Shanghai."),
    "user": Parameter(NAME, "The user that owns the workflow."),
    "project": Parameter(NAME, "The project that the workflow is in."),
    "tenant": Parameter(NAME, "The tenant that runs the tasks."),
    "Workflow.worker_group": Parameter(NAME, "The group of workers that runs the tasks."),
    "warning_type": Parameter(CHOICE, "After which runs an alert is sent."),
    "warning_group_id": Parameter(INTEGER, "The number of the alert group that is told."),
    "execution_type": Parameter(CHOICE, "What becomes of a run that begins before the last one has ended."),
    "Workflow.timeout": Parameter(MINUTES, "After so many minutes a run is late."),
    "release_state": Parameter(CHOICE, "Whether the workflow can run once it is deployed."),
    "param": Parameter(MAPPING, "Global parameters, by name: every task can read them as ${name}."),
    "Workflow.resource_list": Parameter(OBJECTS, "Files to create with the workflow."),
    "name": Parameter(NAME, "The name of the task, once in a workflow; deps and other tasks call it by this name."),
    "description": Parameter(TEXT, "What the task does, for people."),
    "flag": Parameter(CHOICE, "Whether the task runs or is left out."),
    "task_priority": Parameter(CHOICE, "Which of the waiting tasks runs first."),
    "worker_group": Parameter(TEXT, "The group of workers that runs the task."),
    "environment_name": Parameter(NAME, "The environment of the server that the task runs in."),
    "task_group_id": Parameter(NUMBER, "The number of the task group that limits how many tasks run at once."),
    "task_group_priority": Parameter(NUMBER, "Which task of the group runs first: the higher number."),
    "delay_time": Parameter(NUMBER, "So many minutes the task waits before it runs."),
    "fail_retry_times": Parameter(NUMBER, "So many times a failed task is tried again."),
    "fail_retry_interval": Parameter(NUMBER, "So many minutes lie between two tries."),
    "timeout_flag": Parameter(TEXT, "Whether the timeout counts.", "OPEN", "CLOSE"),
    "timeout_notify_strategy": Parameter(CHOICE, "What happens after the timeout."),
    "timeout": Parameter(MINUTES, "After so many minutes the task is late."),
    "workflow": Parameter(OBJECT, "The workflow of the task."),
    "process_definition": Parameter(OBJECT, "The workflow of the task."),
    "resource_list": Parameter(RESOURCES, "Paths of files in the resource center that the worker needs."),
    "dependence": Parameter(MAPPING, "What the task waits for, as the server writes it down."),
    "wait_start_timeout": Parameter(MAPPING, "How long the task may wait, as the server writes it down."),
    "condition_result": Parameter(MAPPING, "Which tasks follow, as the server writes it down."),
    "resource_plugin": Parameter(OBJECT, "What reads files from elsewhere."),
    "is_cache": Parameter(BOOLEAN, "Whether the result is used again while nothing changes."),
    "input_params": Parameter(VALUES, "Parameters of the task, by name; a type stands before the value: DATE(…)."),
    "output_params": Parameter(VALUES, "What the task hands on, by name; a type stands before the value: DATE(…)."),
    "local_params": Parameter(LIST, "Parameters of the task, as the server writes them down."),
    "cpu_quota": Parameter(NUMBER, "The share of a processor that the task may use, in percent."),
    "memory_max": Parameter(NUMBER, "The memory that the task may use, in MB."),
    "command": Parameter(TEXT, "The shell script."),
    "definition": Parameter(NAME, "The Python code."),
    "json": Parameter(NAME, "The whole DataX job, as JSON."),
    "xms": Parameter(NUMBER, "The memory that the job begins with, in GB."),
    "xmx": Parameter(NUMBER, "The memory that the job may use, in GB."),
    "datasource_name": Parameter(NAME, "The name of the datasource on the server."),
    "datasource_type": Parameter(NAME, "The type of the datasource, if its name is not the only one."),
    "datatarget_name": Parameter(NAME, "The name of the datasource that is written to."),
    "datatarget_type": Parameter(NAME, "The type of the datasource that is written to."),
    "sql": Parameter(NAME, "The SQL statement."),
    "sql_delimiter": Parameter(TEXT, "What stands between two statements."),
    "sql_type": Parameter(CHOICE, "0 is a query, 1 is not; without it, the SDK guesses from the statement."),
    "target_table": Parameter(TEXT, "The table that is written to."),
    "job_speed_byte": Parameter(NUMBER, "The limit of bytes a second; 0 is none."),
    "job_speed_record": Parameter(NUMBER, "The limit of records a second."),
    "pre_statements": Parameter(STATEMENTS, "Statements that run before."),
    "post_statements": Parameter(STATEMENTS, "Statements that run after."),
    "display_rows": Parameter(NUMBER, "So many rows of the result are shown in the log."),
    "method": Parameter(TEXT, "The call of the stored procedure."),
    "repository": Parameter(TEXT, "The address of the repository."),
    "store_url": Parameter(TEXT, "Where the data is kept."),
    "data_path_in_dvc_repository": Parameter(TEXT, "The path of the data in the repository."),
    "data_path_in_worker": Parameter(TEXT, "The path of the data on the worker."),
    "version": Parameter(TEXT, "The version of the data, a tag of the repository."),
    "message": Parameter(TEXT, "The message of the commit."),
    "main_class": Parameter(TEXT, "The class that is started."),
    "main_package": Parameter(NAME, "The jar or file in the resource center."),
    "program_type": Parameter(NAME, "The language of the program.", "JAVA", "SCALA", "PYTHON"),
    "Flink.deploy_mode": Parameter(TEXT, "Where the job runs.", "local", "cluster"),
    "Spark.deploy_mode": Parameter(TEXT, "Where the driver runs.", "local", "client", "cluster"),
    "spark_version": Parameter(TEXT, "The version of Spark.", "SPARK1", "SPARK2"),
    "flink_version": Parameter(TEXT, "The version of Flink.", "<1.10", ">=1.10"),
    "app_name": Parameter(TEXT, "The name of the application."),
    "job_manager_memory": Parameter(TEXT, "The memory of the job manager, like 1G."),
    "task_manager_memory": Parameter(TEXT, "The memory of a task manager, like 2G."),
    "slot": Parameter(NUMBER, "Slots of a task manager."),
    "task_manager": Parameter(NUMBER, "How many task managers there are."),
    "parallelism": Parameter(NUMBER, "How many run in parallel."),
    "driver_cores": Parameter(NUMBER, "Cores of the driver."),
    "driver_memory": Parameter(TEXT, "The memory of the driver, like 512M."),
    "num_executors": Parameter(NUMBER, "How many executors there are."),
    "executor_memory": Parameter(TEXT, "The memory of an executor, like 2G."),
    "executor_cores": Parameter(NUMBER, "Cores of an executor."),
    "main_args": Parameter(TEXT, "Arguments of the program."),
    "others": Parameter(TEXT, "More options of the command that starts it."),
    "url": Parameter(TEXT, "The address that is called."),
    "http_method": Parameter(CHOICE, "The HTTP method."),
    "http_params": Parameter(MAPPING, "Parameters of the request; see PDS710 before you use them."),
    "http_check_condition": Parameter(CHOICE, "How the answer is judged."),
    "Http.condition": Parameter(TEXT, "The status or text that the answer is compared with."),
    "connect_timeout": Parameter(NUMBER, "How long the connection may take, in milliseconds."),
    "socket_timeout": Parameter(NUMBER, "How long the answer may take, in milliseconds."),
    "image": Parameter(TEXT, "The image of the container."),
    "namespace": Parameter(TEXT, 'Namespace and cluster, as JSON: \'{"name": "default", "cluster": "lab"}\'.'),
    "min_cpu_cores": Parameter(NUMBER, "The cores that the container needs."),
    "min_memory_space": Parameter(NUMBER, "The memory that the container needs, in MB."),
    "mlflow_tracking_uri": Parameter(TEXT, "The address of the MLflow server."),
    "experiment_name": Parameter(TEXT, "The experiment that the run belongs to."),
    "model_name": Parameter(TEXT, "The name under which the model is registered; none: it is not."),
    "model_uri": Parameter(TEXT, "The model that is served, like models:/name/Production."),
    "data_path": Parameter(TEXT, "The data to learn from: a file, a folder or a git address."),
    "automl_tool": Parameter(NAME, "The tool that chooses the model.", "flaml", "autosklearn"),
    "algorithm": Parameter(NAME, "What is trained.", "logistic_regression", "svm", "lightgbm", "xgboost"),
    "parameters": Parameter(TEXT, "Parameters of the training."),
    "search_params": Parameter(TEXT, "Parameters to search, with their values."),
    "MLFlowProjectsCustom.version": Parameter(TEXT, "The branch or tag of the project."),
    "MLflowModels.deploy_mode": Parameter(NAME, "How the model is served.", "DOCKER", "MLFLOW"),
    "port": Parameter(TEXT, "The port that it listens on."),
    "zookeeper": Parameter(TEXT, "The address of ZooKeeper."),
    "zookeeper_path": Parameter(TEXT, "The path of OpenMLDB in ZooKeeper."),
    "execute_mode": Parameter(TEXT, "How the statement runs.", "offline", "online"),
    "script": Parameter(TEXT, "The Python file that is started."),
    "script_params": Parameter(TEXT, "Arguments of the script."),
    "project_path": Parameter(TEXT, "The folder or git address of the project."),
    "is_create_environment": Parameter(TEXT, "Whether an environment is made for the run."),
    "python_command": Parameter(TEXT, "The interpreter."),
    "python_env_tool": Parameter(TEXT, "What makes the environment.", "conda", "virtualenv"),
    "requirements": Parameter(TEXT, "The file that lists the packages of the environment."),
    "conda_python_version": Parameter(TEXT, "The version of Python in the environment."),
    "sagemaker_request_json": Parameter(TEXT, "The request that starts the pipeline, as JSON."),
    "workflow_name": Parameter(NAME, "The workflow that is run, of the same project."),
    "process_definition_name": Parameter(NAME, "The workflow that is run, of the same project."),
}


def find(owner: str, name: str) -> tuple[str, Parameter] | None:
    """The parameter of a class, and the key that it has among all of them."""
    for key in (f"{owner}.{name}", name):
        if key in PARAMETERS:
            return key, PARAMETERS[key]
    return None
