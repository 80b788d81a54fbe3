// The package and the name of ServiceException are what a client of the real gateway sees in its errors.
package org.apache.dolphinscheduler.api.exceptions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import py4j.Gateway;
import py4j.GatewayConnection;
import py4j.GatewayServer;
import py4j.Py4JServerConnection;
import py4j.ReturnObject;
import py4j.commands.CallCommand;

/**
 * A Python gateway of DolphinScheduler 3.2 without DolphinScheduler: the real wire protocol (py4j's own server), the real methods, and the state in
 * memory.
 *
 * <p>The order of the steps is the point: an existing workflow goes offline before its new definition is looked at. What the real server refuses it
 * refuses with the same kind of exception, and what the real server swallows it swallows.
 *
 * <p>Standard input controls it, one command a line: a word, then JSON. Each gets one line of JSON back. End of input ends the process.
 */
public final class TestGateway {
    enum WarningType { NONE, SUCCESS, FAILURE, ALL }

    enum ExecutionType { PARALLEL, SERIAL_WAIT, SERIAL_DISCARD, SERIAL_PRIORITY }

    static final int MAX_DESCRIPTION = 255;
    static final long FIRST_CODE = 1_000_000_000_000L;
    static final long PATIENCE_MS = 30_000;

    final Map<String, User> users = new LinkedHashMap<>();
    final Map<String, Tenant> tenants = new LinkedHashMap<>();
    final Map<String, Project> projects = new LinkedHashMap<>();
    final Map<String, List<DataSource>> datasources = new LinkedHashMap<>();
    final Map<String, Long> environments = new LinkedHashMap<>();
    final Map<String, StorageEntity> resources = new LinkedHashMap<>();
    final List<Map<String, Object>> instances = new ArrayList<>();
    String version;
    long codes;
    int ids;

    TestGateway() {
        users.put("admin", new User(map("id", ++ids, "name", "admin", "tenant", null, "password", "chosen by the admin", "email", "",
            "phone", "", "queue", "default", "state", 1, "rewrites", 0)));
    }

    // ---- rows; some are public with getters, because the SDK calls those from Python

    /** A row of a table: what {@link #state} shows of it is what it holds. */
    static class Row {
        final Map<String, Object> row;

        Row(Map<String, Object> row) { this.row = row; }

        String text(String key) { return (String) row.get(key); }

        int integer(String key) { return (int) row.get(key); }
    }

    public static final class User extends Row {
        User(Map<String, Object> row) { super(row); }

        public int getId() { return integer("id"); }
        public int getState() { return integer("state"); }
        public String getUserName() { return text("name"); }
        public String getUserPassword() { return text("password"); }
        public String getEmail() { return text("email"); }
        public String getPhone() { return text("phone"); }
        public String getTenantCode() { return text("tenant"); }
        public String getQueueName() { return text("queue"); }
    }

    public static final class Tenant extends Row {
        Tenant(Map<String, Object> row) { super(row); }

        public int getId() { return integer("id"); }
        public int getQueueId() { return integer("queue_id"); }
        public String getTenantCode() { return text("code"); }
        public String getDescription() { return text("description"); }
    }

    public static final class Project extends Row {
        final Map<String, Workflow> workflows = new LinkedHashMap<>();
        final Set<String> members = new LinkedHashSet<>();

        Project(Map<String, Object> row) {
            super(row);
            members.add(text("owner"));
            row.putAll(map("members", members, "workflows", workflows));
        }

        public long getCode() { return (long) row.get("code"); }
        public String getName() { return text("name"); }
        public String getDescription() { return text("description"); }
    }

    public static final class DataSource extends Row {
        DataSource(Map<String, Object> row) { super(row); }

        public int getId() { return integer("id"); }
        public int getUserId() { return 1; }
        public String getName() { return text("name"); }
        public String getNote() { return ""; }
        public DataSourceType getType() { return new DataSourceType(row); }
        public String getConnectionParams() { return "{}"; }
    }

    public static final class DataSourceType extends Row {
        static final List<String> CODES = List.of("MYSQL", "POSTGRESQL", "HIVE", "SPARK", "CLICKHOUSE", "ORACLE", "SQLSERVER", "DB2", "PRESTO");

        DataSourceType(Map<String, Object> row) { super(row); }

        public int getCode() { return CODES.indexOf(text("type")); }
        public String getDescp() { return text("type").toLowerCase(); }
    }

    public static final class StorageEntity extends Row {
        StorageEntity(Map<String, Object> row) { super(row); }

        public String getFullName() { return text("name"); }
        public String getFileName() { return text("name").substring(text("name").lastIndexOf('/') + 1); }
    }

    static final class Workflow extends Row {
        int version;
        boolean online;
        Map<String, Object> fields;
        List<Task> tasks = new ArrayList<>();
        List<List<Long>> relations = new ArrayList<>();
        Map<String, Object> schedule;

        Workflow(String name) { super(map("name", name)); }

        long code() { return (long) row.get("code"); }

        Task task(String name) { return tasks.stream().filter(task -> name.equals(task.fields.get("name"))).findFirst().orElse(null); }

        void offline() {
            online = false;
            if (schedule != null) {
                schedule.put("online", false);
            }
        }

        Map<String, Object> dump() {
            Map<String, Object> found = new LinkedHashMap<>(row);
            found.putAll(fields);
            found.putAll(map("version", version, "online", online, "tasks", tasks, "relations", relations, "schedule", schedule));
            return found;
        }
    }

    /** One version of a task. Versions that a newer one replaced stay in {@link #history}, as in the server's log table. */
    static final class Task {
        long code;
        int version;
        Map<String, Object> fields;

        Map<String, Object> dump() { return map("code", code, "version", version, "name", fields.get("name"), "definition", Json.write(fields)); }
    }

    final Map<Long, TreeMap<Integer, Task>> history = new HashMap<>();

    // ---- the entry point: every method of the real PythonGateway 3.2

    /** What Python sees; public methods only, so that the rest of the double cannot be called over the wire. */
    public final class EntryPoint {
        public String ping() { return "PONG"; }

        public String getGatewayVersion() { return version; }

        public Map<String, Object> genTaskCodeList(Integer count) {
            List<Long> fresh = new ArrayList<>();
            for (int i = 0; count >= 1 && count <= 100 && i < count; i++) {
                fresh.add(newCode());
            }
            return map("data", fresh);
        }

        public Map<String, Long> getCodeAndVersion(String projectName, String workflowName, String taskName) {
            Project project = projects.get(projectName);
            Workflow workflow = project == null ? null : project.workflows.get(workflowName);
            Task task = workflow == null ? null : workflow.task(taskName);
            Map<String, Long> result = new HashMap<>();
            result.put("code", task == null ? newCode() : task.code);
            result.put("version", task == null ? 0L : task.version);
            return result;
        }

        public Long createOrUpdateWorkflow(String userName, String projectName, String name, String description, String globalParams,
                String schedule, boolean onlineSchedule, String warningType, int warningGroupId, int timeout, String workerGroup,
                int releaseState, String taskRelationJson, String taskDefinitionJson, String otherParamsJson, String executionType) {
            User user = user(userName);
            if (user.getTenantCode() == null) {
                throw new RuntimeException("Can not create or update workflow for user who not related to any tenant.");
            }
            Project project = Objects.requireNonNull(projects.get(projectName));
            Workflow workflow = project.workflows.get(name);
            ExecutionType execution = ExecutionType.valueOf(executionType);
            Map<String, Object> fields = map("description", description, "global_params", globalParams, "timeout", timeout,
                "execution_type", execution.name());
            boolean tooLong = description != null && description.length() > MAX_DESCRIPTION;
            if (workflow != null) {
                workflow.offline();
                if (!tooLong) {
                    save(workflow, fields, taskDefinitionJson, taskRelationJson);
                }
            } else if (tooLong) {
                throw new ServiceException("description is too long error");
            } else {
                workflow = new Workflow(name);
                save(workflow, fields, taskDefinitionJson, taskRelationJson);
                create(project, workflow);
            }
            if (schedule != null) {
                schedule(workflow, schedule, onlineSchedule, warningType, warningGroupId, workerGroup);
            }
            if (releaseState == 1) {
                online(workflow);
            } else if (releaseState == 0) {
                workflow.offline();
            }
            return workflow.code();
        }

        public void execWorkflowInstance(String userName, String projectName, String workflowName, String cronTime, String workerGroup,
                String warningType, Integer warningGroupId, Integer timeout) {
            user(userName);
            Workflow workflow = Objects.requireNonNull(Objects.requireNonNull(projects.get(projectName)).workflows.get(workflowName));
            online(workflow);
            instances.add(map("user", userName, "project", projectName, "workflow", workflowName, "version", workflow.version,
                "worker_group", workerGroup, "warning_type", WarningType.valueOf(warningType).name(), "timeout", timeout));
        }

        public void createOrGrantProject(String userName, String name, String description) {
            User user = user(userName);
            if (projects.containsKey(name)) {
                projects.get(name).members.add(user.getUserName());
            } else {
                createProject(name, description, userName);
            }
        }

        public Project queryProjectByName(String userName, String name) {
            Project project = projects.get(name);
            if (project == null) {
                return null;
            }
            user(userName);
            return userName.equals("admin") || project.members.contains(userName) ? project : null;
        }

        public void updateProject(String userName, Long code, String name, String description) {
            user(userName);
            Project project = projects.values().stream().filter(row -> row.getCode() == code).findFirst().orElse(null);
            if (project != null && (name.equals(project.getName()) || !projects.containsKey(name))) {
                projects.remove(project.getName());
                project.row.putAll(map("name", name, "description", description));
                projects.put(name, project);
            }
        }

        public void deleteProject(String userName, Long code) {
            user(userName);
            projects.values().removeIf(project -> project.getCode() == code && project.workflows.isEmpty());
        }

        public Tenant createTenant(String code, String description, String queue) {
            return tenants.computeIfAbsent(code, key ->
                new Tenant(map("id", ++ids, "queue_id", ++ids, "code", code, "description", description, "queue", queue)));
        }

        public Tenant queryTenantByCode(String code) { return tenants.get(code); }

        public void updateTenant(String userName, int id, String code, int queueId, String description) {
            user(userName);
            Tenant tenant = tenants.values().stream().filter(row -> row.getId() == id).findFirst()
                .orElseThrow(() -> new ServiceException("tenant not exists"));
            tenants.remove(tenant.getTenantCode());
            tenant.row.putAll(map("code", code, "queue_id", queueId, "description", description));
            tenants.put(code, tenant);
        }

        public void deleteTenantById(String userName, Integer id) {
            user(userName);
            tenants.values().removeIf(tenant -> tenant.getId() == id);
        }

        public User createUser(String name, String password, String email, String phone, String tenantCode, String queue, int state) {
            User user = users.get(name);
            if (user == null) {
                Tenant tenant = Objects.requireNonNull(tenants.get(tenantCode));
                user = new User(map("id", ++ids, "name", name, "tenant", tenant.getTenantCode(), "rewrites", -1));
                users.put(name, user);
            } else if (!name.matches("[a-zA-Z0-9._-]{3,39}")) {
                throw new ServiceException("request parameter " + name + " is not valid");
            } else if (!name.equals("admin") && !Objects.equals(queue, user.getQueueName())) {
                throw new ServiceException("user has no operation privilege");
            }
            user.row.putAll(map("password", password, "email", email, "phone", phone, "queue", queue, "state", state,
                "rewrites", user.integer("rewrites") + 1));
            return user;
        }

        public User queryUser(int id) {
            return users.values().stream().filter(user -> user.getId() == id).findFirst().orElseThrow(() -> new RuntimeException("User not found"));
        }

        public User updateUser(String name, String password, String email, String phone, String tenantCode, String queue, int state) {
            return createUser(name, password, email, phone, tenantCode, queue, state);
        }

        public User deleteUser(String name, int id) {
            user(name);
            users.values().removeIf(user -> user.getId() == id);
            return users.get(name);
        }

        public DataSource getDatasource(String name, String type) {
            List<DataSource> named = datasources.get(name);
            if (named == null) {
                throw new IllegalArgumentException("Can not find any datasource by name " + name);
            }
            List<DataSource> found = new ArrayList<>(named);
            found.removeIf(datasource -> type != null && !datasource.text("type").equalsIgnoreCase(type));
            if (found.size() > 1) {
                throw new IllegalArgumentException("Get more than one datasource by name " + name);
            }
            if (found.isEmpty()) {
                throw new IllegalArgumentException("Can not find any datasource by name " + name + " and type " + type);
            }
            return found.get(0);
        }

        /** Looks like a query, and sets the workflow online: so does the real one. */
        public Map<String, Object> getWorkflowInfo(String userName, String projectName, String workflowName) {
            user(userName);
            Workflow workflow = Objects.requireNonNull(queryProjectByName(userName, projectName)).workflows.get(workflowName);
            if (workflow == null) {
                throw new IllegalArgumentException("Can not find valid workflow by name " + workflowName);
            }
            online(workflow);
            return new LinkedHashMap<>(workflow.row);
        }

        public Map<String, Object> getDependentInfo(String projectName, String workflowName, String taskName) {
            Project project = projects.get(projectName);
            if (project == null) {
                throw new IllegalArgumentException("Can not find valid project by name " + projectName);
            }
            Workflow workflow = project.workflows.get(workflowName);
            if (workflow == null) {
                throw new IllegalArgumentException("Can not find valid workflow by name " + workflowName);
            }
            Map<String, Object> result = map("projectCode", project.getCode(), "processDefinitionCode", workflow.code());
            if (taskName != null) {
                result.put("taskDefinitionCode", Objects.requireNonNull(workflow.task(taskName)).code);
            }
            return result;
        }

        public Map<String, Object> getResourcesFileInfo(String programType, String fullName) {
            StorageEntity resource = resource(fullName);
            return map("id", resource.integer("id"), "name", resource.getFullName());
        }

        public Long getEnvironmentInfo(String name) {
            Long code = environments.get(name);
            if (code == null) {
                throw new IllegalArgumentException("Can not find valid environment by name " + name);
            }
            return code;
        }

        public StorageEntity queryResourcesFileInfo(String userName, String fullName) {
            user(userName);
            return resource(fullName);
        }

        public StorageEntity createOrUpdateResource(String userName, String fullName, String content) {
            user(userName);
            return addResource(fullName, content);
        }
    }

    long newCode() { return FIRST_CODE + ++codes; }

    User user(String name) { return Objects.requireNonNull(users.get(name)); }

    StorageEntity resource(String name) {
        StorageEntity resource = resources.get(name);
        if (resource == null) {
            throw new IllegalArgumentException("Can not find valid resource by name " + name);
        }
        return resource;
    }

    StorageEntity addResource(String name, String content) {
        StorageEntity resource = resources.computeIfAbsent(name, key -> new StorageEntity(map("id", ++ids, "name", name)));
        resource.row.put("content", content);
        return resource;
    }

    Project createProject(String name, String description, String owner) {
        Project project = new Project(map("code", newCode(), "name", name, "description", description, "owner", owner));
        projects.put(name, project);
        return project;
    }

    void create(Project project, Workflow workflow) {
        workflow.row.putAll(map("id", ++ids, "code", newCode()));
        project.workflows.put(workflow.text("name"), workflow);
    }

    void online(Workflow workflow) {
        for (Task task : workflow.tasks) {
            Map<String, Object> params = Json.object(Json.read(String.valueOf(task.fields.get("taskParams"))));
            Object target = "SUB_PROCESS".equals(task.fields.get("taskType")) ? params.get("processDefinitionCode") : null;
            for (Project project : projects.values()) {
                for (Workflow sub : project.workflows.values()) {
                    if (target != null && sub.code() == number(target) && !sub.online) {
                        throw new ServiceException("SubWorkflowDefinition " + sub.text("name") + " is not online");
                    }
                }
            }
        }
        workflow.online = true;
    }

    // ---- saving a definition

    /**
     * Validates all of it, then writes: a refused definition leaves nothing behind. Versions rise only where something differs. For the version of
     * the workflow that is a guess: the real server compares rows of relations, and may find a difference in any two of them.
     */
    void save(Workflow workflow, Map<String, Object> fields, String taskJson, String relationJson) {
        List<Task> tasks = new ArrayList<>();
        Map<Long, Set<Long>> before = new LinkedHashMap<>();
        for (Object item : Json.list(Json.read(taskJson))) {
            tasks.add(readTask(Json.object(item)));
            before.put(tasks.get(tasks.size() - 1).code, new HashSet<>());
        }
        List<List<Long>> relations = new ArrayList<>();
        for (Object item : Json.list(Json.read(relationJson))) {
            long pre = number(Json.object(item).get("preTaskCode"));
            long post = number(Json.object(item).get("postTaskCode"));
            for (long code : new long[] {pre, post}) {
                if (code != 0 && !before.containsKey(code)) {
                    throw new ServiceException("task definition [" + code + "] does not exist");
                }
            }
            if (post == 0) {
                throw new ServiceException("check process task relation error");
            }
            if (pre != 0) {
                before.get(post).add(pre);
            }
            relations.add(List.of(pre, post));
        }
        if (hasCycle(before)) {
            throw new ServiceException("process node has cycle");
        }
        List<Task> saved = new ArrayList<>();
        tasks.forEach(task -> saved.add(saveTask(task)));
        boolean same = fields.equals(workflow.fields) && new HashSet<>(saved).equals(new HashSet<>(workflow.tasks))
            && new HashSet<>(relations).equals(new HashSet<>(workflow.relations));
        workflow.fields = fields;
        workflow.tasks = saved;
        workflow.relations = relations;
        workflow.version += same ? 0 : 1;
    }

    Task readTask(Map<String, Object> sent) {
        Object params = sent.get("taskParams");
        Object script = params instanceof Map ? Json.object(params).get("rawScript") : null;
        boolean scripted = Set.of("SHELL", "PYTHON").contains(String.valueOf(sent.get("taskType")));
        if (sent.get("taskType") == null || scripted && (script == null || script.equals(""))) {
            throw new ServiceException("process node " + sent.get("name") + " parameter invalid");
        }
        Task task = new Task();
        task.code = number(sent.get("code"));
        task.version = (int) number(sent.get("version"));
        task.fields = new LinkedHashMap<>(sent);
        task.fields.keySet().removeAll(Set.of("code", "version"));
        task.fields.put("taskParams", Json.write(params));
        return task;
    }

    /**
     * The stored row if it equals the one sent, else a new version. taskParams is compared as text, so another order of its keys is a difference.
     * A task sent without cpuQuota and memoryMax is stored with the column's default, -1, and compared as it was sent, null: it always differs.
     * That is how the source of 3.2 reads, not verified on a real server.
     */
    Task saveTask(Task sent) {
        sent.version = Math.max(sent.version, 1);
        TreeMap<Integer, Task> versions = history.computeIfAbsent(sent.code, key -> new TreeMap<>());
        Task stored = versions.get(sent.version);
        for (String key : List.of("cpuQuota", "memoryMax")) {
            sent.fields.putIfAbsent(key, null);
        }
        if (stored != null) {
            if (stored.fields.equals(sent.fields)) {
                return stored;
            }
            sent.version = versions.lastKey() + 1;
        }
        for (String key : List.of("cpuQuota", "memoryMax")) {
            sent.fields.putIfAbsent(key, -1L);
        }
        versions.put(sent.version, sent);
        return sent;
    }

    static boolean hasCycle(Map<Long, Set<Long>> before) {
        Map<Long, Set<Long>> left = new HashMap<>(before);
        while (left.values().removeIf(Set::isEmpty)) {
            left.values().forEach(predecessors -> predecessors.retainAll(left.keySet()));
        }
        return !left.isEmpty();
    }

    // ---- schedules

    void schedule(Workflow workflow, String json, boolean onlineSchedule, String warningType, int warningGroupId, String workerGroup) {
        Map<String, Object> fields = Json.object(Json.read(json));
        boolean valid = isCron(String.valueOf(fields.get("crontab")))
            && String.valueOf(fields.get("startTime")).compareTo(String.valueOf(fields.get("endTime"))) < 0;
        if (workflow.schedule == null) {
            online(workflow);
        }
        fields.putAll(map("warning_type", WarningType.valueOf(warningType).name(), "warning_group_id", warningGroupId,
            "worker_group", workerGroup));
        if (workflow.schedule == null) {
            if (!valid) {
                throw new NullPointerException();
            }
            workflow.schedule = map("id", ++ids, "online", false);
        }
        if (valid) {
            workflow.schedule.putAll(fields);
        }
        if (onlineSchedule) {
            online(workflow);
            workflow.schedule.put("online", true);
        }
    }

    /** A shallow look, not Quartz: six or seven fields of the right letters, and one question mark for the day of month or of week. */
    static boolean isCron(String text) {
        List<String> fields = Arrays.asList(text.trim().split("\\s+"));
        return (fields.size() == 6 || fields.size() == 7) && fields.stream().allMatch(field -> field.matches("[0-9A-Z*?/,#-]+"))
            && fields.get(3).equals("?") != fields.get(5).equals("?");
    }

    // ---- calls: recorded as they come in, faults, one lock around all state

    /** py4j's server, with our {@link Call} in the place of py4j's command of that name; authentication stays py4j's. */
    static final class Server extends GatewayServer {
        final String token;

        Server(Object entryPoint, String token) throws IOException {
            super(entryPoint, 0, 0, InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.1"), 0, 0, null);
            this.token = token;
        }

        @Override
        protected Py4JServerConnection createConnection(Gateway gateway, Socket socket) throws IOException {
            Connection connection = new Connection(gateway, socket, token);
            connection.startConnection();
            return connection;
        }
    }

    static final class Connection extends GatewayConnection {
        Connection(Gateway gateway, Socket socket, String token) throws IOException {
            super(gateway, socket, token, null, List.of());
            Call call = new Call();
            call.init(gateway, this);
            commands.put(call.getCommandName(), call);
        }
    }

    static final class Call extends CallCommand {
        static TestGateway world;
        static int connections;
        static final List<Object> received = new ArrayList<>();
        static final List<Map<String, Object>> faults = new ArrayList<>();
        static int held;
        static int releases;
        int number;

        /** All calls of all connections come through here; "t" is the entry point, other targets are objects that it returned. */
        @Override
        protected ReturnObject invokeMethod(String method, String target, List<Object> arguments) {
            if (!target.equals("t")) {
                synchronized (world) {
                    return super.invokeMethod(method, target, arguments);
                }
            }
            Map<String, Object> fault;
            synchronized (world) {
                number = number == 0 ? ++connections : number;
                received.add(map("method", method, "args", new ArrayList<>(arguments), "connection", number));
                fault = fault(method, arguments);
            }
            boolean after = "after".equals(fault.get("when"));
            try {
                ReturnObject answer = after ? null : strike(fault);
                if (answer == null) {
                    synchronized (world) {
                        answer = super.invokeMethod(method, target, arguments);
                    }
                    ReturnObject instead = after ? strike(fault) : null;
                    answer = instead == null ? answer : instead;
                }
                return answer;
            } finally {
                if ("hold".equals(fault.get("kind"))) {
                    synchronized (world) {
                        held--;
                        world.notifyAll();
                    }
                }
            }
        }

        static Map<String, Object> fault(String method, List<Object> arguments) {
            for (Iterator<Map<String, Object>> all = faults.iterator(); all.hasNext();) {
                Map<String, Object> fault = all.next();
                Object name = fault.get("name");
                if (method.equals(fault.get("method")) && (name == null || arguments.contains(name))) {
                    long times = number(fault.get("times")) - 1;
                    fault.put("times", times);
                    if (times == 0) {
                        all.remove();
                    }
                    return fault;
                }
            }
            return map();
        }

        /** Does what the fault says; null when the call goes on. */
        ReturnObject strike(Map<String, Object> fault) {
            try {
                switch (String.valueOf(fault.get("kind"))) {
                    case "exception":
                        return ReturnObject.getErrorReferenceReturnObject(gateway.putNewObject(exception(fault)));
                    case "delay":
                        Thread.sleep((long) (1000 * ((Number) fault.get("seconds")).doubleValue()));
                        return null;
                    case "hold":
                        hold();
                        return null;
                    case "exit":
                        Runtime.getRuntime().halt(1);
                        return null;
                    case "drop":
                        connection.getSocket().close();
                        return ReturnObject.getVoidReturnObject();
                    default:
                        return null;
                }
            } catch (InterruptedException | IOException | ReflectiveOperationException error) {
                throw new IllegalStateException(error);
            }
        }

        static Object exception(Map<String, Object> fault) throws ReflectiveOperationException {
            Class<?> type = Class.forName(String.valueOf(fault.get("exception")));
            return type.getDeclaredConstructor(String.class).newInstance(fault.get("message"));
        }

        static void hold() throws InterruptedException {
            synchronized (world) {
                held++;
                world.notifyAll();
                for (int seen = releases; seen == releases;) {
                    world.wait();
                }
            }
        }
    }

    // ---- the control channel

    Object control(String word, Object argument) throws InterruptedException, ReflectiveOperationException {
        switch (word) {
            case "state":
                return state();
            case "calls":
                return new ArrayList<>(Call.received);
            case "reset-calls":
                Call.received.clear();
                return null;
            case "fault":
                Map<String, Object> fault = Json.object(argument);
                if (!Set.of("exception", "delay", "hold", "exit", "drop").contains(String.valueOf(fault.get("kind")))) {
                    throw new IllegalArgumentException("no such kind of fault: " + fault.get("kind"));
                }
                Call.exception(fault);
                Call.faults.add(fault);
                return null;
            case "await-held":
                await(() -> Call.held >= number(argument));
                return null;
            case "release":
                Call.faults.removeIf(row -> "hold".equals(row.get("kind")));
                Call.releases++;
                notifyAll();
                await(() -> Call.held == 0);
                return null;
            case "add":
                add(Json.object(argument));
                return null;
            case "version":
                version = (String) argument;
                return null;
            default:
                throw new IllegalArgumentException("no such command: " + word);
        }
    }

    /** Waits without the lock, and not for ever: the process must see the end of its input. */
    void await(BooleanSupplier reached) throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE_MS * 1_000_000; !reached.getAsBoolean();) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("waited " + PATIENCE_MS + " ms in vain, " + Call.held + " calls are held");
            }
            wait(left);
        }
    }

    Map<String, Object> state() {
        return map("version", version, "users", users, "tenants", tenants, "projects", projects, "resources", resources,
            "instances", instances);
    }

    void add(Map<String, Object> rows) {
        for (Object item : Json.list(rows.getOrDefault("datasources", List.of()))) {
            List<Object> pair = Json.list(item);
            DataSource datasource = new DataSource(map("id", ++ids, "name", pair.get(0), "type", pair.get(1)));
            datasources.computeIfAbsent(datasource.getName(), key -> new ArrayList<>()).add(datasource);
        }
        for (Object name : Json.list(rows.getOrDefault("environments", List.of()))) {
            environments.computeIfAbsent((String) name, key -> newCode());
        }
        for (Object name : Json.list(rows.getOrDefault("resources", List.of()))) {
            addResource((String) name, null);
        }
        for (Object item : Json.list(rows.getOrDefault("workflows", List.of()))) {
            addWorkflow(Json.object(item));
        }
    }

    /** A workflow that somebody made in the web interface: owned by admin, its tasks side by side. */
    void addWorkflow(Map<String, Object> row) {
        String projectName = (String) row.get("project");
        Project project = projects.containsKey(projectName) ? projects.get(projectName) : createProject(projectName, null, "admin");
        List<Object> tasks = new ArrayList<>();
        List<Object> relations = new ArrayList<>();
        for (Object name : Json.list(row.getOrDefault("tasks", List.of("task")))) {
            long code = newCode();
            tasks.add(map("name", name, "code", code, "taskType", "SHELL", "taskParams", map("rawScript", "true"), "cpuQuota", -1, "memoryMax", -1));
            relations.add(map("preTaskCode", 0, "postTaskCode", code));
        }
        Workflow workflow = new Workflow((String) row.get("name"));
        save(workflow, map("description", "", "global_params", "[]", "timeout", 0, "execution_type", "PARALLEL"), Json.write(tasks),
            Json.write(relations));
        create(project, workflow);
        workflow.online = !Boolean.FALSE.equals(row.get("online"));
        if (row.get("schedule") != null) {
            schedule(workflow, Json.write(row.get("schedule")), workflow.online, "NONE", 0, "default");
        }
    }

    /** The first line is JSON: {"token": …, "version": …} and what {@link #add} takes. The token is in no argument that others could list. */
    public static void main(String[] arguments) throws IOException {
        GatewayServer.turnLoggingOff();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Object> options = Json.object(Json.read(input.readLine()));
        TestGateway world = new TestGateway();
        world.version = (String) options.get("version");
        world.add(options);
        Call.world = world;
        GatewayServer server = new Server(world.new EntryPoint(), (String) options.get("token"));
        server.start();
        output.println("PORT " + server.getListeningPort());
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", 2);
            Map<String, Object> answer;
            synchronized (world) {
                try {
                    answer = map("ok", world.control(words[0], words.length == 1 ? null : Json.read(words[1])));
                } catch (RuntimeException | InterruptedException | ReflectiveOperationException error) {
                    answer = map("error", error.toString());
                }
                output.println(Json.write(answer));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    static long number(Object value) { return value == null ? 0 : ((Number) value).longValue(); }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            result.put((String) pairs[i], pairs[i + 1]);
        }
        return result;
    }

    // ---- JSON, as well formed as Python writes it: keeps the order of keys and the text of numbers, because definitions are compared as text

    static final class Json {
        static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\"|[\\[\\]{}:,]|[^\\s\\[\\]{}:,\"]++)");
        final Matcher tokens;
        String token = "";

        Json(String text) {
            tokens = TOKEN.matcher(text);
            next();
        }

        static Object read(String text) { return new Json(text).value(); }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) { return (Map<String, Object>) value; }

        @SuppressWarnings("unchecked")
        static List<Object> list(Object value) { return (List<Object>) value; }

        /** The token at hand, and on to the one after it. */
        String next() {
            String current = token;
            token = "";
            if (tokens.lookingAt()) {
                token = tokens.group(1);
                tokens.region(tokens.end(), tokens.regionEnd());
            }
            return current;
        }

        boolean skip(String expected) {
            boolean found = token.equals(expected);
            if (found) {
                next();
            }
            return found;
        }

        Object value() {
            if (skip("{")) {
                Map<String, Object> object = new LinkedHashMap<>();
                while (!skip("}")) {
                    String key = (String) value();
                    next();
                    object.put(key, value());
                    skip(",");
                }
                return object;
            }
            if (skip("[")) {
                List<Object> list = new ArrayList<>();
                while (!skip("]")) {
                    list.add(value());
                    skip(",");
                }
                return list;
            }
            String word = next();
            if (word.startsWith("\"")) {
                return unquote(word);
            }
            if (word.equals("null")) {
                return null;
            }
            if (word.equals("true") || word.equals("false")) {
                return word.equals("true");
            }
            return word.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(word) : new BigDecimal(word);
        }

        static String unquote(String word) {
            StringBuilder result = new StringBuilder();
            for (int i = 1; i < word.length() - 1; i++) {
                char letter = word.charAt(i);
                if (letter == '\\') {
                    letter = word.charAt(++i);
                    int control = "bfnrt".indexOf(letter);
                    if (letter == 'u') {
                        letter = (char) Integer.parseInt(word.substring(i + 1, i + 5), 16);
                        i += 4;
                    } else if (control >= 0) {
                        letter = "\b\f\n\r\t".charAt(control);
                    }
                }
                result.append(letter);
            }
            return result.toString();
        }

        static String write(Object value) {
            ArrayDeque<String> parts = new ArrayDeque<>();
            if (value instanceof Map) {
                object(value).forEach((key, item) -> parts.add(write(key) + ":" + write(item)));
                return "{" + String.join(",", parts) + "}";
            }
            if (value instanceof Workflow) {
                return write(((Workflow) value).dump());
            }
            if (value instanceof Task) {
                return write(((Task) value).dump());
            }
            if (value instanceof Row) {
                return write(((Row) value).row);
            }
            if (value instanceof Collection) {
                ((Collection<?>) value).forEach(item -> parts.add(write(item)));
                return "[" + String.join(",", parts) + "]";
            }
            return value instanceof String ? quote((String) value) : String.valueOf(value);
        }

        static String quote(String text) {
            StringBuilder result = new StringBuilder("\"");
            for (char letter : text.toCharArray()) {
                if (letter < ' ' || Character.isSurrogate(letter)) {
                    result.append(String.format("\\u%04x", (int) letter));
                } else {
                    result.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
                }
            }
            return result.append('"').toString();
        }
    }
}

class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceException(String message) { super(message); }
}
