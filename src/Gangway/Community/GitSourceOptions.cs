namespace Gangway.Community;

/// <summary>Limits of reading a foreign repository.</summary>
internal sealed record GitSourceOptions
{
    /// <summary>Reads with git in a quarantine even what our own reader can: the same tests hold one against the other.</summary>
    public bool WithGit { get; init; }

    /// <summary>The git to run; null looks for one in PATH.</summary>
    public string? Program { get; init; }

    /// <summary>How long git may say nothing before it is stopped: a pipe among the objects would keep it waiting forever.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A tree may hold as many paths; twelve objects can name ten thousand million.</summary>
    public int MostPaths { get; init; } = 200_000;

    /// <summary>Bytes of a tree's listing.</summary>
    public long MostTreeBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Bytes of one file read from a repository.</summary>
    public long MostBlobBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>Bytes of all files read in one go.</summary>
    public long MostBytesOfBlobs { get; init; } = 256L * 1024 * 1024;
}
