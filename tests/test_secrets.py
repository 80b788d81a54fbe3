"""Secrets are told from what only looks like them."""

from __future__ import annotations

import pytest

from pydolphin_lint.sdk.placeholders import is_dummy
from pydolphin_lint.sdk.secrets import (
    ARGUMENTS,
    JSON,
    PYTHON,
    SHELL,
    SQL,
    URL,
    is_secret,
    is_suspicious,
    kind_in,
    kind_of_name,
    kind_of_pair,
)

KEY = "wJalrXUtnFEMI7MDENGbPxRfiCYzq91Lmk3Qa8Tu"
TOKEN = "a81f3c9e0b7d4421"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (SHELL, "mysql -psecret -h db sales"),
        (SHELL, "mysql -uroot -p'n0t for you' sales < a.sql"),
        (SHELL, "cd /data && sudo /usr/bin/mysqldump -u etl -pTr0ub4dor sales > a.sql"),
        (SHELL, "echo start\nmysqldump \\\n  -u etl \\\n  -pTr0ub4dor sales"),
        (SHELL, 'rows=$(mysql -pTr0ub4dor -e "select 1")'),
        (SHELL, "docker exec -it db mysql -pTr0ub4dor"),
        (SHELL, "PGPASSWORD=Tr0ub4dor psql -h db sales"),
        (SHELL, "LANG=C PGPASSWORD='Tr0ub4dor' psql -h db sales"),
        (SHELL, "export AWS_SECRET_ACCESS_KEY=" + KEY),
        (SHELL, "export DB_USER=etl DB_PASSWORD=Tr0ub4dor"),
        (SHELL, "set -e; DB_PASS=Tr0ub4dor\n./load.sh"),
        (SHELL, "export db_password='Tr0ub4dor'"),
        (SHELL, "docker run -e MYSQL_ROOT_PASSWORD=Tr0ub4dor mysql:8"),
        (SHELL, "java -Djavax.net.ssl.keyStorePassword=Tr0ub4dor -jar a.jar"),
        (SHELL, "cat > my.cnf <<EOF\n[client]\npassword=Tr0ub4dor\nEOF"),
        (SHELL, "aws configure set aws_secret_access_key " + KEY),
        (SHELL, "curl -u etl:Tr0ub4dor https://api.corp.net/v1"),
        (SHELL, "curl -s --user 'etl:Tr0ub4dor' https://api.corp.net/v1"),
        (SHELL, "curl -sSu etl:Tr0ub4dor https://api.corp.net/v1"),
        (SHELL, f'curl -H "Authorization: Bearer {TOKEN}" https://api.corp.net/v1'),
        (SHELL, f"curl -H 'PRIVATE-TOKEN: {TOKEN}' https://git.corp.net/api"),
        (SHELL, "curl -H 'Authorization: Basic ZXRsOlRyMHViNGRvcg==' https://api.corp.net"),
        (SHELL, 'curl -d "{\\"user\\": \\"etl\\", \\"password\\": \\"Tr0ub4dor\\"}" https://api.corp.net'),
        (SHELL, f"curl 'https://api.corp.net/run?job=1&token={TOKEN}'"),
        (SHELL, "sshpass -p Tr0ub4dor ssh etl@db"),
        (SHELL, "sshpass -p'Tr0ub4dor' ssh etl@db"),
        (SHELL, "tool --password=Tr0ub4dor run"),
        (SHELL, "sqoop import --connect jdbc:oracle:thin:@db --password Tr0ub4dor"),
        (SHELL, f"deploy --api-token {TOKEN}"),
        (SHELL, "wget --http-password=Tr0ub4dor https://files.corp.net"),
        (SHELL, "beeline -u jdbc:hive2://hive:10000 -n etl -p Tr0ub4dor"),
        (SHELL, "redis-cli -h cache -a Tr0ub4dor get x"),
        (SHELL, "sqlplus etl/Tr0ub4dor@sales @load.sql"),
        (SHELL, "sqlcmd -S db -U etl -P Tr0ub4dor"),
        (SHELL, "openssl enc -d -aes-256-cbc -pass pass:Tr0ub4dor -in a"),
        (SHELL, "mysql -e \"grant all on *.* to etl identified by 'Tr0ub4dor'\""),
        (SHELL, "git clone https://etl:Tr0ub4dor@git.corp.net/sales.git"),
        (SHELL, "mysql -h ${} -u etl -pTr0ub4dor"),
        (URL, "https://etl:Tr0ub4dor@api.corp.net/v1"),
        (URL, "redis://:Tr0ub4dor@cache:6379/0"),
        (URL, f"https://oapi.corp.net/robot/send?access_token={TOKEN}"),
        (URL, "jdbc:mysql://db/sales?user=etl&password=Tr0ub4dor"),
        (URL, "jdbc:sqlserver://db;user=etl;password=Tr0ub4dor"),
        (JSON, '{"username": "etl", "password": "Tr0ub4dor"}'),
        (JSON, f'{{"accessKeySecret": "{KEY}"}}'),
        (SQL, "CREATE USER 'etl'@'%' IDENTIFIED BY 'Tr0ub4dor'"),
        (SQL, "alter user etl identified with mysql_native_password by 'Tr0ub4dor'"),
        (SQL, "CREATE ROLE etl LOGIN PASSWORD 'Tr0ub4dor'"),
        (SQL, "create table a (id int) with ('connector' = 'jdbc', 'password' = 'Tr0ub4dor')"),
        (SQL, 'create external table a properties ("user" = "etl", "password" = "Tr0ub4dor")'),
        (PYTHON, 'connect(host="db", user="etl", password="Tr0ub4dor")'),
        (PYTHON, "DB_PASSWORD = 'Tr0ub4dor'"),
        (PYTHON, 'config = {"host": "db", "password": "Tr0ub4dor"}'),
        (PYTHON, 'os.system("mysql -pTr0ub4dor sales")'),
        (PYTHON, 'create_engine("mysql://etl:Tr0ub4dor@db/sales")'),
        (ARGUMENTS, "--user etl --password Tr0ub4dor"),
        (ARGUMENTS, "--conf spark.hadoop.fs.s3a.secret.key=" + KEY),
    ],
)
def test_secret(language: str, text: str) -> None:
    assert kind_in(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (SHELL, "mysql -p sales < a.sql"),
        (SHELL, "mysql -p$DB_PASS sales"),
        (SHELL, 'mysql -p"$(cat /run/secrets/db)" sales'),
        (SHELL, "mysql -p`cat secret` sales"),
        (SHELL, 'mysql -p"${DB_PASS}" sales'),
        (SHELL, "mysql -p${} sales"),
        (SHELL, "mysql -P3306 --protocol=tcp sales"),
        (SHELL, "mysql -pchangeme sales"),
        (SHELL, "mysql -p****** sales"),
        (SHELL, "mysql -p<password> sales"),
        (SHELL, "mysql --password mydb"),
        (SHELL, "mkdir -pv /data/mysql"),
        (SHELL, "mkdir /data/mysql -pv"),
        (SHELL, "ssh -p2222 mysql"),
        (SHELL, "ssh mysql -p2222"),
        (SHELL, "mysql -e 'select 1' && ssh -p2222 db"),
        (SHELL, "docker run --name mysql -p3306:3306 mysql:8"),
        (SHELL, "nc -p 80 mysql"),
        (SHELL, 'echo "use mysql -psecret"'),
        (SHELL, "curl -u $USER:$PASS https://api.corp.net"),
        (SHELL, 'curl -u "etl:${TOKEN}" https://api.corp.net'),
        (SHELL, "curl -u etl https://api.corp.net"),
        (SHELL, "curl --negotiate -u : https://api.corp.net"),
        (SHELL, 'curl -u "$API_KEY:" https://api.corp.net'),
        (SHELL, "curl -u ${}:${} https://api.corp.net"),
        (SHELL, 'curl -H "Authorization: Bearer $TOKEN" https://api.corp.net'),
        (SHELL, 'curl -H "Authorization: Bearer ${}" https://api.corp.net'),
        (SHELL, "curl -H 'Authorization: Bearer <token>' https://api.corp.net"),
        (SHELL, "curl https://api.corp.net:8080/a@b"),
        (SHELL, "curl 'https://api.corp.net?token=$TOKEN'"),
        (SHELL, "curl 'https://api.corp.net?pageToken=a81f3c9e0b7d4421&next_token=a81f3c9e0b7d4421'"),
        (SHELL, "git clone git@github.com:etl/sales.git"),
        (SHELL, "git clone ssh://git@github.com:22/etl/sales.git"),
        (SHELL, "git clone https://github.com/a:b"),
        (SHELL, "git clone https://oauth2:${CI_TOKEN}@git.corp.net/sales.git"),
        (SHELL, "git clone https://etl@git.corp.net/sales.git"),
        (SHELL, "sshpass -e ssh etl@db"),
        (SHELL, "sshpass -f /run/secrets/db ssh etl@db"),
        (SHELL, 'sshpass -p "$PASS" ssh etl@db'),
        (SHELL, "tool --password-file=/run/secrets/db"),
        (SHELL, "sqoop import --password-file /user/etl/db"),
        (SHELL, "echo $P | docker login -u etl --password-stdin"),
        (SHELL, "tool --password=$PASS --token ${TOKEN}"),
        (SHELL, "tool --password --user etl"),
        (SHELL, "pg_dump --no-password sales"),
        (SHELL, "psql --password sales"),
        (SHELL, "generate --max-token=51200000a --num_token 51200000a"),
        (SHELL, "tool --use-password yes --with-token a81f3c9e0b7d4421"),
        (SHELL, 'echo "the option --password is missing"'),
        (SHELL, "export DB_PASSWORD"),
        (SHELL, "export DB_PASSWORD=$(cat /run/secrets/db)"),
        (SHELL, 'export DB_PASSWORD="${DB_PASSWORD:-}"'),
        (SHELL, "export DB_PASSWORD="),
        (SHELL, "export DB_PASSWORD_FILE=/run/secrets/db PGPASSFILE=/etc/pgpass"),
        (SHELL, "export TOKEN=`get-token`"),
        (SHELL, "OLDPWD=/data PWD=/data ./run.sh"),
        (SHELL, "TOKEN_COUNT=512000000 PASSED=3 COMPASS=north ./run.sh"),
        (SHELL, "SHOW_PASSWORD=yes ./run.sh"),
        (SHELL, 'if [ "$PASSWORD" = "x" ]; then exit 1; fi'),
        (SHELL, 'read -s -p "Password: " PASSWORD'),
        (SHELL, "mysql -e \"select * from users where token='a81f3c9e0b7d4421'\""),
        (SHELL, "mysql -e \"update users\nset\npassword='x'\nwhere id = 1\""),
        (SHELL, "hive -e 'select password from users'"),
        (SHELL, "spark-submit --master spark://m1:7077,m2:7077 job.py"),
        (SHELL, "passwd -l etl; chpasswd < list"),
        (SHELL, "kubectl create secret generic db --from-file=password"),
        (SHELL, "vault kv get -field=password secret/db"),
        (SHELL, "aws secretsmanager get-secret-value --secret-id sales-db-2"),
        (SHELL, "grep -i 'password' app.log | grep token"),
        (SHELL, "python -m tokenize a.py; pytest --passed"),
        (SHELL, 'cat <<EOF\npassword: ${password}\n"token": "{{ token }}"\nEOF'),
        (SHELL, "redis-cli -h cache get x"),
        (SHELL, "sqlplus / as sysdba @load.sql; sqlplus etl/$PASS@sales"),
        (SHELL, "openssl enc -pass file:/run/secrets/key -passin env:KEY"),
        (SHELL, "docker login -u etl -p $PASS"),
        (SHELL, "mongo -p sales"),
        (URL, "https://api.corp.net/v1?user=etl&page=2"),
        (URL, "https://api.corp.net/v1?token=${token}"),
        (URL, "https://api.corp.net/v1?token=abc"),
        (URL, "jdbc:mysql://h/db?user=x"),
        (URL, "jdbc:mysql://h:3306/db?user=x&password=${password}"),
        (URL, "amqp://guest:guest@localhost:5672/"),
        (URL, "postgresql://user:password@db/sales"),
        (URL, "https://example.com/reset-password?password=changeme"),
        (JSON, '{"username": "etl", "password": "${password}"}'),
        (JSON, '{"password": "", "token": null, "column": ["password", "token"]}'),
        (JSON, '{"password": "******", "secret": "db-credentials"}'),
        (JSON, '{"password": "$[yyyyMMdd]", "passwordFile": "/run/secrets/db"}'),
        (JSON, '{"next_token": "a81f3c9e0b7d4421", "tokenizer": "bert4token"}'),
        (SQL, "select password from users where token='a81f3c9e0b7d4421'"),
        (SQL, "update users set password = 'reset7' where id = 1"),
        (SQL, 'select \'{"password": "x1"}\'::jsonb'),
        (SQL, "create table users (password varchar(64) default 'x1', token text)"),
        (SQL, "create user etl identified by '${password}'"),
        (SQL, "with a as (select * from b where \"password\" = 'x1') select * from a"),
        (SQL, "create user etl identified by random password"),
        (SHELL, "# the library is identified by 'sales7'"),
        (PYTHON, 'password = os.environ["DB_PASSWORD"]'),
        (PYTHON, 'token = get_token("sales2024db")'),
        (PYTHON, 'password = getpass.getpass("Password: ")'),
        (PYTHON, 'if password == "x1": raise ValueError("wrong password")'),
        (PYTHON, 'connect(password=secrets["db"], token=token)'),
        (PYTHON, 'password = f"{prefix}-{name}"'),
        (PYTHON, 'print("tool --password option is missing")'),
        (PYTHON, 'parser.add_argument("--password", help="the password")'),
        (PYTHON, 'PASSWORD_FILE = "/run/secrets/db"'),
        (PYTHON, 'password = "enter your password"'),
        (ARGUMENTS, "--user etl --password ${password} --input hdfs://nn:8020/a"),
    ],
)
def test_no_secret(language: str, text: str) -> None:
    assert kind_in(text, language) is None


@pytest.mark.parametrize(
    "text",
    ["echo extract", "python3 load.py --date ${system.biz.date}", "mkdir -p /data/sales", "curl -s https://api.corp.net",
     "select * from orders where id > 3", "ssh -p2222 host", "rsync -av etl@host:/data .", "compass passed"],
)  # fmt: skip
def test_plain_text_needs_no_second_look(text: str) -> None:
    assert not is_suspicious(text)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("password", "a password"),
        ("dbPassword", "a password"),
        ("MYSQL_PWD", "a password"),
        ("ftp_pass", "a password"),
        ("client_secret", "a secret key"),
        ("apiKey", "a secret key"),
        ("access-token", "a token"),
        ("pwd", None),
        ("password_file", None),
        ("show_password", None),
        ("max_token", None),
        ("secret", None),
        ("access_key_id", None),
        ("compass", None),
        ("key", None),
    ],
)
def test_name(name: str, kind: str | None) -> None:
    assert kind_of_name(name) == kind


def test_pair() -> None:
    assert kind_of_pair("password", "Tr0ub4dor")
    assert kind_of_pair("token", TOKEN)
    assert kind_of_pair("token", "abc") is None
    assert kind_of_pair("password", "${password}") is None
    assert kind_of_pair("user", "Tr0ub4dor") is None


@pytest.mark.parametrize(
    "text",
    ["", " ", "***", "<token>", "${X}", "{{ x }}", "$TOKEN", "changeme", "change-me", "CHANGE_ME!", "xxx", "XXXXXXXX",
     "xxxx-xxxx", "your-token-here", "YOUR_TOKEN", "yourpassword", "my-secret-token", "example", "dummy", "dummy-token",
     "placeholder", "todo", "password", "insert token here", "replace-with-your-key", "AKIAIOSFODNN7EXAMPLE", "None",
     "redacted", "the-password"],
)  # fmt: skip
def test_dummy(text: str) -> None:
    assert is_dummy(text)
    assert not is_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "secret",
        "s3cr3t-of-production",
        "k9Xv-production",
        "hunter2",
        "admin123",
        "userPythonGateway",
        "mysore-7",
        "settings9",
    ],
)
def test_no_dummy(text: str) -> None:
    assert not is_dummy(text)
    assert is_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "vault:secret/data/db#password",
        "arn:aws:secretsmanager:eu:1:secret:db",
        "ENC(a81f)",
        "/run/secrets/db",
        "ask the admin",
    ],
)
def test_reference(text: str) -> None:
    assert not is_secret(text)
