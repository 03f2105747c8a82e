namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// One package of a Yarn 2+ lockfile: the descriptors it answers, separated by commas in its key, and the locator it resolved to.
internal sealed record YarnBerryEntry(string Key, LockfileYamlNode Node)
{
    public string[] Descriptors => Key.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public NpmLocator Locator { get; } = NpmLocator.Of(Node.TextOf("resolution") ?? "");

    public bool IsWorkspace => Locator.Reference.StartsWith("workspace:", StringComparison.Ordinal);

    public bool IsPatch => Locator.Reference.StartsWith("patch:", StringComparison.Ordinal);

    /// <summary>A patch of the product's own; Yarn brings some itself, for packages that need it.</summary>
    public bool IsOwnPatch => IsPatch && !Locator.Reference.Contains("builtin<", StringComparison.Ordinal);

    public IEnumerable<(string Name, string Range, bool IsOptional)> Needs => Node.MembersOf("dependencies")
        .Select(need => (need.Key, need.Value.Text ?? "", Node["dependenciesMeta"]?[need.Key]?.IsTrue("optional") == true));

    /// <summary><c>https://host/repo.git#commit=…</c> as git address and commit, an archive of GitHub likewise; null where it comes from elsewhere.</summary>
    public string? Repository
    {
        get
        {
            var commit = Locator.Reference.IndexOf("#commit=", StringComparison.Ordinal);
            var end = commit < 0 ? -1 : Locator.Reference.AsSpan(commit + 1).IndexOf('&');
            return commit < 0
                ? LockfileVcs.OfArchive(Locator.Reference)
                : LockfileVcs.Url(Locator.Reference[..commit], end < 0 ? Locator.Reference[(commit + 8)..] : Locator.Reference[(commit + 8)..(commit + 1 + end)]);
        }
    }
}
