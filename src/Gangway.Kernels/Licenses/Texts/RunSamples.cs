using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// By which runs a reference is known: in each part of it the one that stands in the fewest references. A text in which they all follow each
/// other at their distances may well be a copy word for word, and nobody else needs to be asked.
/// </summary>
/// <remarks>A sample and all words that decide that it is kept (<see cref="GramIndex.Winnow"/>) must stand in each copy.</remarks>
internal static class RunSamples
{
    /// <summary>A shorter text explains too little to spare others the asking.</summary>
    public const int FewestWords = 64;

    private const int WordsOfPart = 32;
    private const int FewestSamples = 3;
    private const int MostSamples = 16;

    /// <summary>What decides of a run whether it is kept: so many words before it, and behind its first.</summary>
    private const int Before = 3;
    private const int Behind = 7;

    /// <param name="references">All.</param>
    /// <param name="own">Of each its kept runs, in order.</param>
    /// <returns>By run.</returns>
    public static ILookup<uint, SampleRow> Of(IReadOnlyList<ReferenceText> references, GramIndex.Entry[][] own)
    {
        var holders = own.SelectMany(runs => runs).CountBy(run => run.Gram).ToDictionary();
        return references.SelectMany((reference, number) => Of(reference, number, own[number], holders)).ToLookup(sample => sample.Gram, sample => sample.Row);
    }

    private static IEnumerable<(uint Gram, SampleRow Row)> Of(ReferenceText reference, int number, GramIndex.Entry[] own, Dictionary<uint, int> holders)
    {
        if (Reference.CountRequired(reference.Marks) < FewestWords)
        {
            return [];
        }

        var parts = Math.Clamp(reference.Words.Length / WordsOfPart, FewestSamples, MostSamples);
        var size = (reference.Words.Length + parts - 1) / parts;
        var samples = own.GroupBy(run => run.Gram).Where(same => same.Count() == 1).Select(same => (same.Key, Place: same.First().Place & 0xFFFF))
            .Where(run => IsSure(reference.Marks, run.Place)).GroupBy(run => run.Place / size)
            .Select(part => part.MinBy(run => ((long)holders[run.Key] << 32) | run.Key)).OrderBy(run => run.Place).ToArray();
        return samples.Length < FewestSamples ? [] : samples.Select((run, at) => (run.Key, new SampleRow(number, run.Place, at, samples.Length)));
    }

    private static bool IsSure(ReferenceMark[] marks, int place)
    {
        for (var word = Math.Max(0, place - Before); word < Math.Min(marks.Length, place + Behind); word++)
        {
            if ((marks[word] & ReferenceMark.Soft) != 0)
            {
                return false;
            }
        }

        return place >= Before && place + Behind <= marks.Length;
    }
}
