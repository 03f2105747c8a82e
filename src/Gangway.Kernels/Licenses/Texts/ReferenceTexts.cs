using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Picks the distinct texts of the list, each under the one id that is reported for it, and marks their words.</summary>
internal sealed class ReferenceTexts
{
    /// <summary>A translation printed after its original: each half alone is the license (MulanPSL, for one).</summary>
    private const int FewestBytesOfHalf = 1000;

    private readonly List<ReferenceText> all = new(1024);
    private readonly HashSet<ulong> digests = new(1024);

    private ReferenceTexts(LicenseTexts texts)
    {
        var seen = new HashSet<int>(1024);
        foreach (var place in PlacesInOrder(texts.Ids))
        {
            var text = texts.Utf8Of(place);
            if (seen.Add(text.Length) || !IsRepeated(texts, place))
            {
                Add(texts.Ids[place], text, place);
            }
        }
    }

    public static IReadOnlyList<ReferenceText> Of(LicenseTexts texts) => new ReferenceTexts(texts).all;

    /// <summary>The id to report comes first among those with one text, so the first one seen stays.</summary>
    private static List<int> PlacesInOrder(IReadOnlyList<string> ids)
    {
        var places = new List<int>(ids.Count);
        for (var place = 0; place < ids.Count; place++)
        {
            if (!ReferenceIds.IsOldGnuId(ids[place]))
            {
                places.Add(place);
            }
        }

        places.Sort((left, right) => ReferenceIds.ComesBefore(ids[left], ids[right]) ? -1 : ReferenceIds.ComesBefore(ids[right], ids[left]) ? 1 : 0);
        return places;
    }

    /// <summary>Equal bytes are not read twice: a fifth of the list is one GNU license under several ids.</summary>
    private static bool IsRepeated(LicenseTexts texts, int place)
    {
        var text = texts.Utf8Of(place);
        for (var other = 0; other < texts.Ids.Count; other++)
        {
            if (other != place && texts.Utf8Of(other).SequenceEqual(text) && !ReferenceIds.IsOldGnuId(texts.Ids[other])
                && ReferenceIds.ComesBefore(texts.Ids[other], texts.Ids[place]))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string id, ReadOnlySpan<byte> text, int place)
    {
        AddPart(id, text, new ReferenceSource(place, 0, text.Length));
        var half = EndOfIdeographs(text);
        if (half >= FewestBytesOfHalf && text.Length - half >= FewestBytesOfHalf)
        {
            AddPart(id, text, new ReferenceSource(place, 0, half));
            AddPart(id, text, new ReferenceSource(place, half, text.Length - half));
        }
    }

    /// <summary>Past the last byte of U+3000 to U+9FFF (the common ideographs and their punctuation); 0 where there is none.</summary>
    private static int EndOfIdeographs(ReadOnlySpan<byte> text)
    {
        var last = text.LastIndexOfAnyInRange((byte)0xE3, (byte)0xE9);
        return last < 0 ? 0 : Math.Min(text.Length, last + 3);
    }

    private void AddPart(string id, ReadOnlySpan<byte> whole, ReferenceSource source)
    {
        var text = whole.Slice(source.Start, source.Length);
        using var stream = new WordStream(text.Length);
        WordReader.Read(text, 1, stream);
        var count = Math.Min(stream.Count, ushort.MaxValue);
        Add(ReferenceIds.Reported(id), stream.Hashes[..count], stream.Marks[..count], source, text.IndexOf("SPDX-License-Identifier"u8) >= 0, TextRegions.HasQuietEnd(text));
    }

    private void Add(string id, ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks, ReferenceSource source, bool quotesTag, bool hasQuietEnd)
    {
        if (words.Length < 4)
        {
            return;
        }

        var digest = Reference.DigestOf(words, marks);
        if (digests.Add(digest))
        {
            all.Add(new ReferenceText(id, words.ToArray(), ReferenceMarking.Of(words, marks), digest, source, quotesTag, hasQuietEnd));
            AddReworded(id, words, marks, source);
            AddConditions(id, words, marks, source);
        }
    }

    /// <summary>
    /// The conditions of the BSD licenses above a disclaimer that others wrote ("in no event shall …"): the license is in its conditions.
    /// The first words of the disclaimer belong to the reference, so that a condition more is a difference.
    /// </summary>
    private void AddConditions(string id, ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks, ReferenceSource source)
    {
        var end = id is "BSD-2-Clause" or "BSD-3-Clause" ? words.IndexOf(disclaimer) : -1;
        if (end > 0)
        {
            byte[] kept = [.. marks[..end], .. new byte[otherDisclaimer.Length]];
            Add(id, [.. words[..end], .. otherDisclaimer], kept, source, quotesTag: false, hasQuietEnd: false);
        }
    }

    /// <summary>
    /// "Neither the name of X nor the names of its contributors may be used" is in older copies of the BSD licenses
    /// "the name of X may not be used"; SPDX counts them as one license.
    /// </summary>
    private void AddReworded(string id, ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks, ReferenceSource source)
    {
        var start = id is "BSD-3-Clause" or "BSD-4-Clause" ? words.IndexOf(neither) : -1;
        var end = start < 0 ? -1 : words[start..].IndexOf(mayBeUsed);
        if (end > 0)
        {
            uint[] reworded = [.. words[..start], .. theName, .. words[(start + end + mayBeUsed.Length)..]];
            byte[] kept = [.. marks[..start], .. new byte[theName.Length], .. marks[(start + end + mayBeUsed.Length)..]];
            Add(id, reworded, kept, source, quotesTag: false, hasQuietEnd: false);
        }
    }

    private static readonly uint[] disclaimer = Word.Each("this software is provided");
    private static readonly uint[] otherDisclaimer = Word.Each("in no event shall");
    private static readonly uint[] neither = Word.Each("neither the name of");
    private static readonly uint[] mayBeUsed = Word.Each("may be used");
    private static readonly uint[] theName = Word.Each("the name of the author may not be used");
}
