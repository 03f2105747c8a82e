using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Copyrights;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>A string that is made once is the string that was asked for.</summary>
[Collection(nameof(Interned))] // One table for the process: whoever counts allocations waits.
public sealed class InternedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_asked_for_is_what_it_would_be_made_anew(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(random.Next(4) == 0 ? 600 : 12)];
            random.NextBytes(bytes);
            var text = new string([.. bytes.Select(letter => (char)letter)]);
            var cut = random.Next(text.Length + 1);
            Assert.Equal(text, Interned.Of(text.AsSpan()));
            Assert.Equal(text, Interned.Of(new StringBuilder(text)));
            Assert.Equal(text, Interned.Of(text.AsSpan(0, cut), text.AsSpan(cut)));
            Assert.Equal(Encoding.UTF8.GetString(bytes), Interned.Of(bytes.AsSpan()));
        }
    }

    [Fact]
    public void The_same_words_are_one_string_and_lengthyones_are_not_kept()
    {
        Assert.Same(Interned.Of("Example Corporation"), Interned.Of("Example Corporation".ToCharArray().AsSpan()));
        var lengthy = new string('x', 5000);
        Assert.NotSame(Interned.Of(lengthy.AsSpan()), Interned.Of(lengthy.AsSpan()));
    }

    [Fact]
    public void Strings_that_meet_in_one_place_of_the_table_do_not_make_each_other_anew()
    {
        var words = Enumerable.Range(0, 200).Select(number => $"Example {number}").ToList(); // Of so many some meet anywhere.
        var first = words.ConvertAll(word => Interned.Of(word.AsSpan()));
        var second = words.ConvertAll(word => Interned.Of(word.AsSpan()));
        Assert.All(first.Zip(second), pair => Assert.Same(pair.First, pair.Second));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void What_an_address_leaves_in_a_name_is_taken_out_as_by_four_replacements(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var name = string.Join(' ', new string([.. Enumerable.Range(0, random.Next(24)).Select(_ => " ,()ab"[random.Next(6)])]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var plain = new StringBuilder(name).Replace(" ,", ",").Replace(",,", ",").Replace("( )", "").Replace("()", "").ToString();
            var expected = CopyrightHolder.Trimmed(plain).ToString();
            Assert.Equal(expected.Length > 0 ? expected : name.Trim("<>()[] ".ToCharArray()), CopyrightHolder.NameOf(name));
        }
    }
}
