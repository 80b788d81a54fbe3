"""LIMIT: what no check in one process can do without. Asks git for the files, reads all, parses those that are ours.

`python bench/limit.py` in a repository prints how many files it has read and parsed.
"""

import os

#: `ast.PyCF_ONLY_AST`, without the cost of importing `ast`.
ONLY_AST = 0x400


def main() -> None:
    """Does that, and nothing else."""
    reader, writer = os.pipe()
    git = os.posix_spawnp(
        "git",
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.py"],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, writer, 1)],
    )
    os.close(writer)
    with open(reader, "rb") as pipe:
        names = pipe.read().split(b"\0")
    os.waitpid(git, 0)
    read = parsed = 0
    for name in names:
        if name:
            with open(name, "rb", buffering=0) as file:
                data = file.readall()
            read += 1
            if b"pydolphinscheduler" in data:
                compile(data, "", "exec", ONLY_AST, dont_inherit=True)
                parsed += 1
    print(read, parsed)


main()
