namespace Gangway.Office.Inventory.Lockfiles.Python;

// One [[package]] of a uv.lock.
internal sealed record UvPackage(string Name, string? Version, LockfileTomlNode Node)
{
    private LockfileTomlNode? From => Node["source"];

    /// <summary>The project, its workspace's members and folders beside it.</summary>
    public bool IsLocal => From?["editable"] is not null || From?["virtual"] is not null || From?["directory"] is not null || From?["path"] is not null;

    /// <summary>The project whose lock it is.</summary>
    public bool IsRoot => (From?.TextOf("editable") ?? From?.TextOf("virtual")) == ".";

    /// <summary><c>https://host/repo?rev=…#commit</c> as git address and commit.</summary>
    public string? Repository
    {
        get
        {
            var git = From?.TextOf("git");
            var commit = git?.IndexOf('#', StringComparison.Ordinal) ?? -1;
            return git is null ? null : LockfileVcs.Url(git, commit < 0 ? null : git[(commit + 1)..]);
        }
    }

    public Component ToComponent(string source) => new()
    {
        Id = $"{LockfilePurl.PyPiName(Name)}@{Version}",
        Name = Name,
        Version = Version,
        Purl = LockfilePurl.PyPi(Name, Version, Repository),
        SourceRepository = Repository,
        Evidence = new Evidence(source, Node.Place),
    };
}
