namespace Gangway.Office.Inventory.Lockfiles.Languages;

// A Gemfile.lock by its indentation: 0 a section, 2 its fields, 4 the gems below "specs:", 6 what a gem needs.
internal sealed class GemfileLock
{
    private readonly LockfileIssues _issues;
    private readonly List<string> _named = [];
    private Section _section = new("");
    private Gem? _gem;

    public GemfileLock(string text, LockfileIssues issues)
    {
        _issues = issues;
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            var indent = line.AsSpan().IndexOfAnyExcept(' ');
            if (indent >= 0)
            {
                Take(indent, line.Trim(), number);
            }
        }
    }

    public sealed record Section(string Name)
    {
        public string? Remote { get; set; }

        public string? Revision { get; set; }

        public bool IsGit => Name == "GIT";
    }

    public sealed record Gem(string Name, string Version, string? Platform, Section Section, int Line)
    {
        public List<string> Needs { get; } = [];

        public bool IsLocal => Section.Name == "PATH";
    }

    public List<Gem> Gems { get; } = [];

    /// <summary>False as soon as a section of a Gemfile.lock was seen.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Names of what the Gemfile, and gems of the repository itself, ask for.</summary>
    public IEnumerable<string> Named => _named.Concat(Gems.Where(gem => gem.IsLocal).SelectMany(gem => gem.Needs));

    /// <summary>Checksums (hex) of the archives: <c>name (version-platform)</c>, sha256.</summary>
    public Dictionary<string, string> Checksums { get; } = new(StringComparer.Ordinal);

    private void Take(int indent, string line, int number)
    {
        var isList = _section.Name is "GEM" or "GIT" or "PATH" or "PLUGIN SOURCE";
        switch (indent)
        {
            case 0:
                _section = new Section(line);
                _gem = null;
                IsEmpty &= line is not ("GEM" or "GIT" or "PATH" or "DEPENDENCIES" or "PLATFORMS" or "BUNDLED WITH");
                break;
            case 2 when _section.Name == "DEPENDENCIES":
                _named.Add(NameOf(line).TrimEnd('!'));
                break;
            case 2 when _section.Name == "CHECKSUMS":
                AddChecksum(line);
                break;
            case 2 when isList:
                Field(line);
                break;
            case 4 when isList:
                AddGem(line, number);
                break;
            case 6 when isList:
                _gem?.Needs.Add(NameOf(line).TrimEnd('!'));
                break;
        }
    }

    // "rake (13.1.0) sha256=…", and several separated by commas.
    private void AddChecksum(string line)
    {
        const string Mark = "sha256=";
        var close = line.IndexOf(')', StringComparison.Ordinal);
        var at = close < 0 ? -1 : line.IndexOf(Mark, close, StringComparison.Ordinal);
        if (at >= 0)
        {
            Checksums[line[..(close + 1)]] = line[(at + Mark.Length)..].Split(',')[0].Trim();
        }
    }

    // A section may name several remotes; where a gem of it lies is not said then, and one is as good as the other.
    private void Field(string line)
    {
        if (line.StartsWith("remote: ", StringComparison.Ordinal))
        {
            _section.Remote = line[8..].Trim();
        }
        else if (line.StartsWith("revision: ", StringComparison.Ordinal))
        {
            _section.Revision = line[10..].Trim();
        }
    }

    // "nokogiri (1.13.0-x86_64-linux)": gem versions have no dash, so the first one begins the platform.
    private void AddGem(string line, int number)
    {
        var name = NameOf(line);
        var open = line.IndexOf(" (", StringComparison.Ordinal);
        var version = open > 0 && line.EndsWith(')') ? line[(open + 2)..^1] : "";
        var dash = version.IndexOf('-', StringComparison.Ordinal);
        var release = dash < 0 ? version : version[..dash];
        _gem = null;
        if (!LockfileNames.IsPlain(name) || !LockfileNames.IsPlain(release))
        {
            _issues.Warning("A gem lacks its version, or has a name no gem can have, and was left out.", $"line {number}");
            return;
        }

        _gem = new Gem(name, release, dash < 0 ? null : version[(dash + 1)..], _section, number);
        Gems.Add(_gem);
    }

    private static string NameOf(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? line : line[..end];
    }
}
