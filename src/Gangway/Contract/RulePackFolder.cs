using System.Diagnostics.CodeAnalysis;
using Gangway.Community;
using Gangway.Kernels.Licenses.Rules;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary>Where compiled rule packs lie: beside the embedded store, or in the user's data folder where the store is a database elsewhere.</summary>
internal sealed class RulePackFolder(string? data)
{
    private const string Ending = ".index";

    /// <summary>Names that a pack may be imported under.</summary>
    public static readonly string[] Names = [RulePackImport.Name];

    private readonly string folder = Path.Combine(Store.Folder(data), "knowledge");

    public string FileOf(string name) => Path.Combine(folder, name + Ending);

    /// <summary>Writes the index whole or not at all: whoever reads meanwhile has the old one.</summary>
    public void Keep(string name, byte[] index)
    {
        Store.MakeFolder(folder);
        var target = FileOf(name);
        var draft = $"{target}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew))
            {
                stream.Write(index);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>What was imported; of an index that cannot be used, why.</summary>
    public IEnumerable<(string Name, RuleIndex? Index, string? WhyNot)> All()
    {
        foreach (var name in Names.Where(name => File.Exists(FileOf(name))))
        {
            yield return TryOpen(FileOf(name), out var index, out var whyNot) ? (name, index, null) : (name, null, whyNot);
        }
    }

    /// <summary>The detector of a pack that was asked for by name.</summary>
    /// <exception cref="InvalidDataException">It is not there, or cannot be used; the message says what to do.</exception>
    public RuleDetector Load(string name)
    {
        if (!File.Exists(FileOf(name)))
        {
            throw new InvalidDataException($"{name} has not been imported: gangway knowledge import {name} DIR");
        }

        return TryOpen(FileOf(name), out var index, out var whyNot) ? new RuleDetector(index) : throw new InvalidDataException($"{FileOf(name)}: {whyNot}");
    }

    /// <summary>Reads an index in place. A new import writes another file, so the one that is mapped stays as it is.</summary>
    public static unsafe bool TryOpen(string file, [NotNullWhen(true)] out RuleIndex? index, [NotNullWhen(false)] out string? whyNot)
    {
        index = null;
        var mapped = MappedFile.Open(file);
        if (mapped is null || mapped.Bytes.Length > int.MaxValue)
        {
            mapped?.Dispose();
            whyNot = "the rule index is empty or cannot be read: import the rules again";
            return false;
        }

        if (!RuleIndex.TryOpen(mapped.Start, (int)mapped.Bytes.Length, mapped, out index, out whyNot))
        {
            mapped.Dispose();
        }

        return index is not null;
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(string name)
    {
        var exists = File.Exists(FileOf(name));
        if (exists)
        {
            File.Delete(FileOf(name));
        }

        return exists;
    }
}
