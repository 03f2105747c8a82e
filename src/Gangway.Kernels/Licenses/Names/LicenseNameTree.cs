using System.Text;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>
/// All names of licenses as one tree over words, while it grows: the names of our data (<c>data/license-rules/names.txt</c>), those of the
/// SPDX list, and its ids.
/// </summary>
internal sealed class LicenseNameTree
{
    private readonly Dictionary<ulong, int> steps = new(8192);
    private readonly List<NamedLicense?> ends = [null];

    public void Add(string phrase, NamedLicense license, bool replaces = true)
    {
        foreach (var variant in Variants(phrase))
        {
            using var words = Prose.Rent(variant.Length);
            var bytes = Encoding.UTF8.GetBytes(variant);
            ProseReader.Read(bytes, new TextRegion(0, bytes.Length, 1), words);
            var node = 0;
            for (var place = 0; place < words.Count; place++)
            {
                node = ProseWord.IsSign(words.At(place)) ? node : Step(node, words.At(place));
            }

            if (node != 0 && (replaces || ends[node] is null))
            {
                ends[node] = license;
            }
        }
    }

    /// <summary>The tree as one table, for <see cref="LicenseNameIndex"/>.</summary>
    public void Write(IndexWriter writer)
    {
        var slots = new NameStep[LicenseNameIndex.SlotsFor(steps.Count)];
        foreach (var (key, next) in steps)
        {
            var step = new NameStep((int)(key >> 32), (uint)key, next);
            var slot = LicenseNameIndex.SlotOf(step.Node, step.Word, slots.Length);
            while (slots[slot].Next != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = step;
        }

        writer.Add<NameStep>(IndexSection.NameSteps, slots);
        WriteNames(writer);
    }

    private void WriteNames(IndexWriter writer)
    {
        var (numbers, families) = (new Dictionary<NamedLicense, int>(), new Dictionary<LicenseFamily, int>());
        var (names, familyRows, versions) = (new List<NameRow>(), new List<FamilyRow>(), new List<VersionRow>());
        var endRows = new int[ends.Count];
        for (var node = 0; node < ends.Count; node++)
        {
            endRows[node] = -1;
            if (ends[node] is not { } name)
            {
                continue;
            }

            if (name.Family is { } family && families.TryAdd(family, familyRows.Count))
            {
                familyRows.Add(new FamilyRow(writer.Number(family.Name), writer.Number(family.Any), family.IsGnu ? 1 : 0, versions.Count, family.Versions.Count));
                versions.AddRange(family.Versions.Select(version => new VersionRow(version.Key, writer.Number(version.Value.Id))));
            }

            if (numbers.TryAdd(name, names.Count))
            {
                names.Add(new NameRow(name.Family is null ? -1 : families[name.Family], writer.Number(name.Expression), (name.IsWeak ? 1 : 0) | (name.IsId ? 2 : 0)));
            }

            endRows[node] = numbers[name];
        }

        writer.Add<int>(IndexSection.NameEnds, endRows);
        writer.Add(IndexSection.Names, names);
        writer.Add(IndexSection.Families, familyRows);
        writer.Add(IndexSection.Versions, versions);
    }

    private int Step(int node, uint word)
    {
        if (!steps.TryGetValue(Key(node, word), out var next))
        {
            next = ends.Count;
            ends.Add(null);
            steps.Add(Key(node, word), next);
        }

        return next;
    }

    private static ulong Key(int node, uint word) => ((ulong)(uint)node << 32) | word;

    /// <summary>"eiffel license (version) 1": with and without each word in parentheses.</summary>
    private static IEnumerable<string> Variants(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [phrase];
        }

        var close = phrase.IndexOf(')', open);
        return Variants(phrase[(close + 1)..]).SelectMany(rest => new[] { phrase[..open] + phrase[(open + 1)..close] + rest, phrase[..open] + rest });
    }
}
