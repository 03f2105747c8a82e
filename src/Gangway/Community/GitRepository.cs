using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>A repository as its files say, read as hostile text: no git runs in it, and nothing its configuration asks for is done.</summary>
internal sealed partial record GitRepository
{
    /// <summary>How issues name it: its path relative to what was scanned.</summary>
    public required string Source { get; init; }

    /// <summary>The folder with the checked-out files; null for a bare repository.</summary>
    public string? WorkTree { get; init; }

    /// <summary>Where HEAD lies: of this work tree alone where several share a repository.</summary>
    public required string GitFolder { get; init; }

    /// <summary>Where references, configuration and objects lie.</summary>
    public required string CommonFolder { get; init; }

    public bool IsBare => WorkTree is null;

    public bool IsSha256 { get; init; }

    /// <summary>Objects were left out at cloning (a promisor remote has them).</summary>
    public bool IsPartial { get; init; }

    /// <summary>The commits whose parents were cut off; empty for a full history.</summary>
    public ImmutableArray<string> Shallow { get; init; } = [];

    public ImmutableArray<GitRemote> Remotes { get; init; } = [];

    /// <summary>The full name HEAD stands for; null where it holds a commit itself or nothing readable.</summary>
    public string? Head { get; init; }

    /// <summary>The commit HEAD holds itself; null where it names a branch.</summary>
    public string? DetachedHead { get; init; }

    /// <summary>Branches, remote-tracking branches and tags by full name, with the object each stands for (a tag object, too).</summary>
    public ImmutableSortedDictionary<string, string> References { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>An issue of severity Error here says why nothing more can be read.</summary>
    public ImmutableArray<Issue> Issues { get; init; } = [];

    public bool IsReadable => !Issues.Any(issue => issue.Severity == Severity.Error);

    public string ObjectsFolder => Path.Combine(CommonFolder, "objects");
}
