using System.Collections.Immutable;
using Gangway.Kernels.History;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>
/// Opens a repository's objects for the history kernel: maps packs, finds loose files, follows alternates. Nothing of the repository is run
/// or obeyed. Objects hold until it is disposed.
/// </summary>
internal sealed class GitObjects : IDisposable
{
    private const int MostPacks = 10_000;
    private const int MostLooseBytes = 256 * 1024 * 1024;
    private const string MultiIndex = "multi-pack-index";

    private readonly List<MappedFile> files = [];
    private readonly List<Pack> packs = [];
    private readonly List<(MultiPackIndex, ImmutableArray<Pack?>)> multi = [];
    private readonly ImmutableArray<string> folders;
    private readonly string source;
    private readonly int idLength;

    public GitObjects(GitRepository repository)
    {
        (source, idLength) = (repository.Source, repository.IsSha256 ? ObjectId.Sha256Length : ObjectId.Sha1Length);
        var found = GitAlternates.Follow(repository.ObjectsFolder, source);
        folders = found.Folders;
        var issues = new List<Issue>(found.Issues);
        foreach (var folder in folders)
        {
            OpenPacks(Path.Combine(folder, "pack"), issues);
        }

        Issues = [.. issues];
        Store = new(idLength, [.. packs], Loose, [.. multi]);
        Shallow = repository.Shallow.IsEmpty ? new HashSet<ObjectId>() : new HashSet<ObjectId>(ParseAll(repository.Shallow));
    }

    public ObjectStore Store { get; }

    /// <summary>Packs that could not be opened, folders borrowed from.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>True where a pack is of a kind that a newer git may know and we do not.</summary>
    public bool HasUnknownPacks { get; private set; }

    public IReadOnlySet<ObjectId> Shallow { get; }

    /// <summary>Null where the text is no id of this repository.</summary>
    public ObjectId? Parse(string text) => GitObjectId.IsValid(text, idLength == ObjectId.Sha256Length) && ObjectId.TryParse(text, out var id) ? id : null;

    /// <summary>Those of the texts that are ids of this repository.</summary>
    public ObjectId[] ParseAll(IReadOnlyList<string> texts)
    {
        var (ids, count) = (new ObjectId[texts.Count(text => Parse(text) is not null)], 0);
        for (var i = 0; count < ids.Length; i++)
        {
            if (Parse(texts[i]) is { } id)
            {
                ids[count++] = id;
            }
        }

        return ids;
    }

    public void Dispose() => files.ForEach(file => file.Dispose());

    private void OpenPacks(string folder, List<Issue> issues)
    {
        var here = new Dictionary<string, Pack>(StringComparer.Ordinal);
        var index = OpenMulti(Path.Combine(folder, MultiIndex));
        foreach (var path in Names(folder).Take(MostPacks))
        {
            var name = Path.GetFileName(path);
            var isInMulti = index?.Packs.Contains(Path.ChangeExtension(name, ".idx")) == true;
            if (!isInMulti && !File.Exists(Path.ChangeExtension(path, ".idx")))
            {
                continue; // a fetch under way: git passes it over, too
            }

            if (OpenPack(path, isInMulti) is { } pack)
            {
                packs.Add(pack);
                here[Path.ChangeExtension(name, ".idx")] = pack;
            }
            else
            {
                HasUnknownPacks = true;
                issues.Add(new(source, "A pack or its index cannot be read; what only it holds is unknown.", Severity.Warning, ForeignText.Line(name), "Run `git fsck` in a copy you trust, or clone the repository again."));
            }
        }

        if (index is not null)
        {
            multi.Add((index, [.. index.Packs.Select(here.GetValueOrDefault)]));
        }
    }

    private static string[] Names(string folder)
    {
        try
        {
            // Sorted, so that two runs read the same copy of an object that several packs hold.
            var names = Directory.Exists(folder) ? Directory.GetFiles(folder, "pack-*.pack") : [];
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // objects missed that way show as missing
        }
    }

    private MultiPackIndex? OpenMulti(string path) => Map(path) is { } file ? MultiPackIndex.Open(file.Bytes, idLength) : null;

    private Pack? OpenPack(string path, bool isInMulti)
    {
        if (Map(path) is not { } file)
        {
            return null;
        }

        var index = Map(Path.ChangeExtension(path, ".idx")) is { } entries ? PackIndex.Open(entries.Bytes, idLength) : null;
        var pack = new Pack(index, file.Bytes, idLength, file.Read);
        return pack.IsKnown && (index is not null || isInMulti) ? pack : null;
    }

    private MappedFile? Map(string path)
    {
        if (MappedFile.Open(path) is not { } file)
        {
            return null;
        }

        files.Add(file);
        return file;
    }

    private byte[]? Loose(ObjectId id)
    {
        var hex = id.ToHex(idLength);
        foreach (var folder in folders)
        {
            if (RegularFile.Read(Path.Combine(folder, hex[..2], hex[2..]), MostLooseBytes) is { } bytes)
            {
                return bytes;
            }
        }

        return null;
    }
}
