using System.Collections.Immutable;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using Gangway.Inventory;
using Gangway.Office.Contract.Notices;

namespace Gangway.Contract;

/// <summary>
/// Writes the sources that are due into a folder or a tar archive, each below sources/NAME, with a manifest and SHA256SUMS. It appears whole
/// or not at all; times, owners and modes are not kept, so that the same sources give the same bytes.
/// </summary>
internal sealed class SourceBundle : IDisposable
{
    private readonly string target;
    private readonly string draft;
    private readonly TarWriter? tar;
    private readonly SortedDictionary<string, OfferedFile> written = new(StringComparer.Ordinal);

    /// <exception cref="IOException">The target is there already.</exception>
    public SourceBundle(string target)
    {
        this.target = Path.GetFullPath(target);
        if (Path.Exists(this.target))
        {
            throw new IOException($"{target} is there already: name a new one, so that nothing of an older bundle stays in it");
        }

        draft = $"{this.target}.{Environment.ProcessId}.part";
        if (this.target.EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
        {
            tar = new TarWriter(new FileStream(draft, FileMode.Create), TarEntryFormat.Pax, leaveOpen: false);
        }
        else
        {
            Directory.CreateDirectory(draft);
        }
    }

    /// <summary>Adds a folder or an archive below sources/NAME; nothing twice.</summary>
    public ImmutableArray<OfferedFile> Add(string name, string place)
    {
        var folder = $"sources/{Safe(name)}";
        if (!Directory.Exists(place))
        {
            return [Copy($"{folder}/{Path.GetFileName(place)}", place)];
        }

        var files = FolderWalk.OfEverything(Path.GetFullPath(place), new Shell.Progress(TextWriter.Null, false, TimeProvider.System), CancellationToken.None).Files;
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => Copy($"{folder}/{file.Path}", Path.Combine(place, file.Path)))];
    }

    public void Add(string path, byte[] content)
    {
        using var stream = new MemoryStream(content);
        Write(path, stream);
    }

    /// <summary>Writes SHA256SUMS over all that was added and puts the bundle in its place.</summary>
    public void Finish()
    {
        Add("SHA256SUMS", Encoding.UTF8.GetBytes(string.Concat(written.Values.Select(file => $"{file.Sha256}  {file.Path}\n"))));
        tar?.Dispose();
        if (tar is null)
        {
            Directory.Move(draft, target);
        }
        else
        {
            File.Move(draft, target);
        }
    }

    public void Dispose()
    {
        tar?.Dispose();
        File.Delete(draft);
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    private OfferedFile Copy(string path, string source)
    {
        using var content = File.OpenRead(source);
        return Write(path, content);
    }

    private OfferedFile Write(string path, Stream content)
    {
        if (written.TryGetValue(path, out var known))
        {
            return known;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        content.Position = 0;
        if (tar is not null)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = content, ModificationTime = DateTimeOffset.UnixEpoch });
        }
        else
        {
            var file = Path.Combine(draft, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var copy = new FileStream(file, FileMode.CreateNew);
            content.CopyTo(copy);
        }

        return written[path] = new OfferedFile(path, content.Length, digest);
    }

    /// <summary>A foreign name as one folder: nothing in it leads elsewhere.</summary>
    private static string Safe(string name)
    {
        var safe = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+' or '@' ? letter : '_')]).TrimStart('.');
        return safe.Length == 0 ? "_" : safe.Length > 150 ? safe[..150] : safe;
    }
}
