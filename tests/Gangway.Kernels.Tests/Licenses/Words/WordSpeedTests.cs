using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Tests.Licenses.Words;

/// <summary>Reading several letters at once gives the words that reading one by one does.</summary>
public sealed class WordSpeedTests
{
    private static readonly string[] parts =
    [
        "the ", "License ", "LICENCES ", "version ", "two ", "one\n", "a ", "A\n", "GPL, ", "merchantability ", "MERCHANTABILITY, ", "Redistributions\n", "antidisestablishmentarianism ", "software", "softwares, ",
        "All ", "rights ", "reserved ", "Reserved\n", "\n", "  ", ",", "organisation ", "v ", "or ", "x", "eightlet ", "sevenle ", "fifteenletterss ", "sixteenletterssx ",
    ];

    [Fact]
    public void A_run_of_letters_has_the_length_capitals_and_hash_of_its_letters()
    {
        var bytes = Gen.Choose(0, 300).Select(number => (byte)(number < 256 ? number : "azAZ@[`{09/:"[number % 12])).ArrayOf(8);
        var letters = Gen.Elements("abcxyzABCXYZ0189@[`{ .\u007F".ToCharArray()).Select(letter => (byte)letter).ArrayOf(8);
        Prop.ForAll(Gen.OneOf(bytes, letters).ToArbitrary(), text =>
        {
            var read = BinaryPrimitives.ReadUInt64LittleEndian(text);
            var (length, withDigits) = (LetterRun.LengthOf(read), LetterRun.LengthWithDigits(read));
            var run = LetterRun.Of(read, length);
            return length == text.TakeWhile(value => char.IsAsciiLetter((char)value)).Count()
                && withDigits == text.TakeWhile(value => char.IsAsciiLetterOrDigit((char)value)).Count()
                && LetterRun.Capitals(run, length) == text.Take(length).Count(value => char.IsAsciiLetterUpper((char)value))
                && LetterRun.HasLetter(LetterRun.Of(read, withDigits)) == text.Take(withDigits).Any(value => char.IsAsciiLetter((char)value))
                && Word.Plain(LetterRun.Hash(Word.Seed, LetterRun.Of(read, withDigits), withDigits)) == Word.Of(Encoding.ASCII.GetString(text, 0, withDigits).ToLowerInvariant());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Two_letters_are_never_missed()
    {
        var texts = Gen.Elements("yYrR xr\nzq\u00F2".ToCharArray()).ArrayOf().Select(letters => Encoding.Latin1.GetBytes(letters));
        Prop.ForAll(texts.ToArbitrary(), text => LetterRun.MayHold(text, 'y', 'r') || !Encoding.Latin1.GetString(text).Contains("yr", StringComparison.OrdinalIgnoreCase)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(60));
    }

    [Fact]
    public void Prose_has_the_words_that_are_read_one_by_one() => Prop.ForAll(Texts(), text =>
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        using var prose = Prose.Rent(bytes.Length);
        ProseReader.Read(bytes, new TextRegion(0, bytes.Length, 1), prose);
        return Enumerable.Range(0, prose.Count).Select(place => prose[place]).SequenceEqual(PlainWords.Prose(text));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));

    [Fact]
    public void A_text_has_the_words_that_are_read_one_by_one() => Prop.ForAll(Texts(), text =>
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        using var words = new WordStream(bytes.Length);
        WordReader.Read(bytes, 1, words);
        return PlainWords.Of(text).SequenceEqual(Rows(words));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));

    private static List<(uint Hash, int Line, WordMark Mark)> Rows(WordStream words)
    {
        var rows = new List<(uint, int, WordMark)>();
        for (var place = 0; place < words.Count; place++)
        {
            rows.Add((words.Hashes[place], words.Lines[place], (WordMark)words.Marks[place]));
        }

        return rows;
    }

    private static Arbitrary<string> Texts() => Gen.Elements(parts).ListOf().Select(list => string.Concat(list) + new string(' ', list.Count % 20)).ToArbitrary();
}
