using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class StemSearchTests
{
    private static readonly string[] stems = ["gpl", "licen", "warrant", "under the", "mit/", "/mit", "as-is", "beer", "许可", "creative commons", "in any manner"];
    private static readonly StemSearch search = new(Array.ConvertAll(stems, Encoding.UTF8.GetBytes));

    [Fact]
    public void The_first_stem_is_found_as_by_searching_for_each()
    {
        var parts = Gen.Elements("GPL", "gp", "l", "Licen", "lic", "en", " under", " the ", "MIT/", "mit", "/", "as", "-IS", "BEER", "许可", "许", "creative ", "commons", "in any ", "manner", "x", "  ", "\n", "warran", "t", "aaaaaaaaaaaaaaaa");
        var cases = parts.ListOf().Zip(Gen.Choose(0, 40)).ToArbitrary();
        Prop.ForAll(cases, pair => Same(string.Concat(pair.Item1), pair.Item2)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_stem_is_found_at_every_place_of_a_text()
    {
        foreach (var stem in stems)
        {
            for (var before = 0; before < 40; before++)
            {
                for (var behind = 0; behind < 20; behind++)
                {
                    Assert.True(Same(new string('.', before) + stem.ToUpperInvariant() + new string('.', behind), 0), $"{stem} at {before}");
                }
            }
        }
    }

    private static bool Same(string text, int from)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        from = Math.Min(from, bytes.Length);
        var letters = Encoding.Latin1.GetString(bytes, from, bytes.Length - from);
        var places = stems.Select(stem => letters.IndexOf(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(stem)), StringComparison.OrdinalIgnoreCase)).Where(place => place >= 0).ToList();
        return search.IndexOf(bytes, from) == (places.Count == 0 ? -1 : from + places.Min());
    }
}
