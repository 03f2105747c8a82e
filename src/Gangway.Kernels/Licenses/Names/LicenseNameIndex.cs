using System.Runtime.CompilerServices;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>Looks names of licenses up in the tree of an index. Costs one probe a word; most words are turned away by the first.</summary>
internal sealed class LicenseNameIndex(LicenseIndex index)
{
    private const int FilterWords = 1 << 10;

    private readonly NamedLicense?[] made = new NamedLicense?[index.Section<NameRow>(IndexSection.Names).Length];
    private readonly LicenseFamily?[] families = new LicenseFamily?[index.Section<FamilyRow>(IndexSection.Families).Length];

    private readonly ulong[] firstWords = FirstWords(index.Section<NameStep>(IndexSection.NameSteps));
    private readonly ulong[] openings = Openings(index.Section<NameStep>(IndexSection.NameSteps), index.Section<int>(IndexSection.NameEnds));

    /// <summary>Whether a name, one of Creative Commons among them, or an address may begin with a word; one in some hundred others passes too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(uint word) => (firstWords[(word >> 6) & (FilterWords - 1)] & (1UL << (int)(word & 63))) != 0;

    /// <summary>Whether a name may begin at a place, by the word there and the next: "the" begins names, and is hardly ever one.</summary>
    private bool MayOpen(Prose prose, int place)
    {
        var first = prose.At(place);
        if (Has(openings, first))
        {
            return true; // A name by itself.
        }

        var next = place + 1;
        while (prose.At(next) is ProseWord.Slash or ProseWord.Ampersand or ProseWord.Comma)
        {
            next++;
        }

        return Has(openings, Pair(first, prose.At(next)));
    }

    /// <summary>The names that begin at a word, the shortest first.</summary>
    /// <param name="found">Each with the first word behind it; cleared first.</param>
    public void Find(Prose prose, int start, List<(NamedLicense Name, int End)> found)
    {
        found.Clear();
        if (!MayOpen(prose, start))
        {
            return;
        }

        var steps = index.Section<NameStep>(IndexSection.NameSteps);
        var ends = index.Section<int>(IndexSection.NameEnds);
        var node = 0;
        for (var place = start; place < prose.Count; place++)
        {
            var word = prose.At(place);
            if (place > start && word is ProseWord.Slash or ProseWord.Ampersand or ProseWord.Comma)
            {
                continue;
            }

            node = Next(steps, node, word);
            if (node == 0 || (place > start && (prose.Has(place, ProseMark.Paragraph) || ProseTerms.IsField(prose, place))))
            {
                return;
            }

            if (ends[node] >= 0)
            {
                found.Add((Name(ends[node]), place + 1));
            }
        }
    }

    /// <summary>A power of two, at most half of it used.</summary>
    public static int SlotsFor(int steps) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(steps * 2, 16));

    public static int SlotOf(int node, uint word, int slots)
    {
        var hash = (((uint)node * 0x9E3779B1u) ^ word) * 0x85EBCA77u;
        return (int)((hash >> 11) & (uint)(slots - 1));
    }

    /// <summary>Names of one word, and the first two words of the others.</summary>
    private static ulong[] Openings(ReadOnlySpan<NameStep> steps, ReadOnlySpan<int> ends)
    {
        var (filter, firsts) = (new ulong[FilterWords], new uint[ends.Length]);
        foreach (ref readonly var step in steps)
        {
            if (step is { Node: 0, Next: not 0 })
            {
                firsts[step.Next] = step.Word;
                Add(filter, ends[step.Next] >= 0 ? step.Word : 0);
            }
        }

        foreach (ref readonly var step in steps)
        {
            if (step.Next != 0 && firsts[step.Node] is not 0 and var first)
            {
                Add(filter, Pair(first, step.Word));
            }
        }

        return filter;
    }

    private static uint Pair(uint first, uint second) => ((first * 0x9E37_79B1u) ^ second) * 0x85EB_CA77u >> 8;

    private static void Add(ulong[] filter, uint key) => filter[(key >> 6) & (FilterWords - 1)] |= 1UL << (int)(key & 63);

    private static bool Has(ulong[] filter, uint key) => (filter[(key >> 6) & (FilterWords - 1)] & (1UL << (int)(key & 63))) != 0;

    private static ulong[] FirstWords(ReadOnlySpan<NameStep> steps)
    {
        var filter = new ulong[FilterWords];
        Add(filter, ProseWord.Address);
        foreach (var word in CreativeCommonsName.Openings)
        {
            Add(filter, word);
        }

        foreach (ref readonly var step in steps)
        {
            if (step is { Node: 0, Next: not 0 })
            {
                Add(filter, step.Word);
            }
        }

        return filter;
    }

    private static int Next(ReadOnlySpan<NameStep> steps, int node, uint word)
    {
        for (var slot = SlotOf(node, word, steps.Length); steps[slot].Next != 0; slot = (slot + 1) & (steps.Length - 1))
        {
            if (steps[slot].Word == word && steps[slot].Node == node)
            {
                return steps[slot].Next;
            }
        }

        return 0;
    }

    private NamedLicense Name(int number)
    {
        if (made[number] is { } known)
        {
            return known;
        }

        var row = index.Section<NameRow>(IndexSection.Names)[number];
        return made[number] = new NamedLicense(row.Family < 0 ? null : Family(row.Family), index.Text(row.Expression), (row.Flags & 1) != 0, (row.Flags & 2) != 0);
    }

    private LicenseFamily Family(int number)
    {
        if (families[number] is { } known)
        {
            return known;
        }

        var row = index.Section<FamilyRow>(IndexSection.Families)[number];
        var versions = new Dictionary<uint, VersionIds>(row.Count);
        foreach (var (version, id) in index.Section<VersionRow>(IndexSection.Versions).Slice(row.First, row.Count))
        {
            versions[version] = VersionIds.Of(index.Text(id)!, row.IsGnu != 0);
        }

        return families[number] = new LicenseFamily(index.Text(row.Name)!, row.IsGnu != 0, index.Text(row.Any), versions);
    }
}
