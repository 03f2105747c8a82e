using System.Globalization;
using System.Text;
using Gangway.Kernels.History;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>
/// The file in which what a scan of one repository found is kept for the next; it holds what the commits hold, names among it, so only its
/// owner can read it. A file that is not as it was written is thrown away, and said; what cannot be kept is said, and the scan goes on.
/// </summary>
internal sealed class HistoryCache
{
    private const long LongestFile = 1 << 30;

    private readonly string path;
    private readonly string source;
    private readonly List<Issue> issues = [];
    private long length;

    /// <param name="folder">Made where it is not there.</param>
    public HistoryCache(string folder, GitRepository repository, GitScope scope)
    {
        source = repository.Source;
        path = Path.Combine(folder, NameOf(repository, scope));
        Kept = Open(repository.IsSha256 ? ObjectId.Sha256Length : ObjectId.Sha1Length);
    }

    public KeptHistory Kept { get; }

    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>Keeps what is new; what no branch leads to any more goes.</summary>
    public void Keep(HistoryRows rows, LineCount[]? lines, IReadOnlySet<ObjectId> shallow)
    {
        Kept.Take(rows, lines, shallow);
        try
        {
            if (length == 0 || Kept.HasMore(rows))
            {
                Replace(Kept.HasMore(rows) ? Kept.Only(rows) : Kept);
            }
            else if (Kept.HasNew)
            {
                Append(Kept.Segment());
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            issues.Add(new(source, $"What was found could not be kept for the next time: {ForeignText.Line(e.Message)}", Severity.Warning, path));
        }
    }

    // FNV-1a: two repositories that shared a file would only lose time, and the first digest of a process takes longer than reading a file of some megabytes.
    private static string NameOf(GitRepository repository, GitScope scope)
    {
        var place = $"{Path.GetFullPath(repository.ObjectsFolder)}\n{(scope == GitScope.MainBranch ? repository.GitFolder : "all")}";
        var name = 0xcbf29ce484222325;
        foreach (var part in Encoding.UTF8.GetBytes(place))
        {
            name = (name ^ part) * 0x100000001b3;
        }

        return name.ToString("x16", CultureInfo.InvariantCulture) + ".history";
    }

    private KeptHistory Open(int idLength)
    {
        if (!File.Exists(path))
        {
            return new(idLength);
        }

        try
        {
            if (new FileInfo(path).Length is <= LongestFile and var size && KeptHistory.Read(File.ReadAllBytes(path), idLength) is { } kept)
            {
                length = size;
                return kept;
            }

            issues.Add(new(source, "What was kept of its history is broken or of another version; it was read anew.", Severity.Note, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Add(new(source, $"What was kept of its history cannot be read; it was read anew. {ForeignText.Line(e.Message)}", Severity.Warning, path));
        }

        return new(idLength);
    }

    private void Replace(KeptHistory kept)
    {
        var draft = $"{path}.{Environment.ProcessId}.part";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            using (var file = new FileStream(draft, Mine()))
            {
                file.Write(kept.Segment());
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private void Append(byte[] segment)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        if (RandomAccess.GetLength(file) == length) // else another program kept something first, and what we number is numbered otherwise
        {
            RandomAccess.Write(file, segment, length);
        }
    }

    private static FileStreamOptions Mine()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
