using System.Runtime.CompilerServices;
using System.Text;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// A word as a number: FNV-1a over its lower-case letters, 30 bits. Bit 31 is set for a number that names a version
/// ("Version 2", "License 1.1") and bit 30 for a section number, so that a difference in either is seen without looking at the text again.
/// That some two of the list's 20,000 words collide has a chance of about one in five, and costs one word in one comparison.
/// </summary>
internal static class Word
{
    public const uint Seed = 2166136261;
    public const uint Prime = 16777619;
    public const uint VersionBit = 0x8000_0000;
    public const uint SectionBit = 0x4000_0000;
    private const uint Letters = SectionBit - 1;

    /// <summary>Stands for <c>&lt;year&gt;</c>, <c>[name of copyright owner]</c> and their like.</summary>
    public const uint Placeholder = 1;

    /// <summary>Stands where a large text was cut; equal to no word of a license.</summary>
    public const uint Cut = 2;

    public static readonly uint Version = Of("version");
    public static readonly uint Copyright = Of("copyright");
    public static readonly uint All = Of("all");
    public static readonly uint Rights = Of("rights");
    public static readonly uint Reserved = Of("reserved");
    public static readonly uint And = Of("and");
    public static readonly uint Alternatively = Of("alternatively");
    public static readonly uint Gpl = Of("gpl");
    public static readonly uint With = Of("with");
    public static readonly uint Without = Of("without");
    private static readonly uint owner = Of("owner");
    private static readonly uint owners = Of("owners");
    private static readonly uint holder = Of("holder");
    private static readonly uint holders = Of("holders");

    private static readonly SmallSet versioned = new(Each("version versions license licenses gpl lgpl agpl gfdl mpl lppl"
        + " attribution sharealike noncommercial noderivs noderivatives apache zpl cddl epl eupl"));

    /// <summary>A word more or less of these turns a license around, however alike the rest is.</summary>
    private static readonly SmallSet turning = new(Each("not no non without never except unless only cannot nor evil"
        + " noncommercial commercial academic research educational personal internal prohibited forbidden military must"));

    /// <summary>Of these, the words that limit a grant where they are added to it.</summary>
    private static readonly SmallSet limiting = new(Each("only except unless noncommercial commercial academic research educational personal internal prohibited"
        + " forbidden military evil must"));

    private static readonly SmallSet negating = new(Each("not never cannot"));

    private static readonly Variants variants = new();

    public static uint Of(string word)
    {
        var hash = Seed;
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value >= 0x3040 && rune.Utf16SequenceLength == word.Length)
            {
                return Plain((uint)rune.Value * Prime); // Each sign of a script without spaces is a word.
            }

            hash = (hash ^ (uint)rune.Value) * Prime;
        }

        return hash & Letters;
    }

    public static uint[] Each(string words) => Array.ConvertAll(words.Split(' '), Of);

    /// <summary>Leaves the two marking bits to those who set them.</summary>
    public static uint Plain(uint hash) => hash & Letters;

    public static bool IsVersion(uint word) => (word & VersionBit) != 0;

    /// <summary>A section number ("5.3.1"), which editions of one text write or leave out.</summary>
    public static bool IsSection(uint word) => (word & SectionBit) != 0;

    /// <summary>A number after this word is a version.</summary>
    public static bool TakesVersion(uint word) => versioned.Contains(word);

    /// <summary>Equal, or one the other with an "s": seen from the hashes alone, because the next letter of FNV-1a needs no earlier one.</summary>
    public static bool AreAlike(uint left, uint right) =>
        left == right || (left < SectionBit && right < SectionBit && (Plural(left) == right || Plural(right) == left));

    /// <summary>The word with an "s" behind it; of a version or section number one that equals nothing.</summary>
    public static uint PluralOrNone(uint word) => word < SectionBit ? Plural(word) : uint.MaxValue;

    /// <summary>The word with an "s" behind it.</summary>
    public static uint Plural(uint word) => Plain((word ^ 's') * Prime);

    public static bool Turns(uint word) => turning.Contains(word);

    public static bool Limits(uint word) => limiting.Contains(word);

    public static bool Negates(uint word) => negating.Contains(word);

    /// <summary>One spelling for the variants of the SPDX matching guidelines (annex C, guideline 8: equivalent words).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Canonical(uint word, uint previous)
    {
        word = variants.Of(word);
        return previous != Copyright ? word : word == owner ? holder : word == owners ? holders : word;
    }
}
