using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class DomainLikenessTests
{
    [Theory]
    [InlineData("siemens.com", "simens.com", 1)]
    [InlineData("siemens.com", "seimens.com", 1)]
    [InlineData("siemens.com", "siemenss.com", 1)]
    [InlineData("siemens.com", "siemans.com", 1)]
    [InlineData("siemens.com", "siemens.con", 1)]
    [InlineData("siemens.com", "siemens.cm", 1)]
    [InlineData("ct.siemens.com", "simens.com", 1)]
    [InlineData("siemens-healthineers.com", "siemens-healhtineers.com", 1)]
    [InlineData("siemens-healthineers.com", "siemenshealthineers.com", 1)]
    [InlineData("siemens-healthineers.com", "simens-healhtineers.com", 2)]
    [InlineData("siemens-healthineers.com", "siemens-healthiners.con", 2)]
    [InlineData("toshiba.co.jp", "toshba.co.jp", 1)]
    public void A_misspelling_is_recognized(string ours, string other, int distance) => Assert.Equal(distance, DomainLikeness.Distance(ours, other));

    [Theory]
    [InlineData("siemens.com", "siemens.com")]
    [InlineData("siemens.com", "siemens-energy.com")]
    [InlineData("siemens.com", "my-siemens.com")]
    [InlineData("siemens-healthineers.com", "siemens.com")]
    [InlineData("bmw.de", "bmv.de")]
    [InlineData("bosch.de", "bosch.dk")]
    [InlineData("siemens.com", "siemens.cn")]
    [InlineData("siemens.com", "simens.con")]
    [InlineData("evosoft.com", "aerosoft.com")]
    [InlineData("sap.com", "sep.com")]
    [InlineData("sap.com", "sap.con")]
    public void Another_firm_is_not_proposed(string ours, string other) => Assert.Null(DomainLikeness.Distance(ours, other));

    [Fact]
    public void Proposals_are_sorted_by_commits_and_name_the_nearest_of_ours()
    {
        var found = DomainLikeness.Find(["siemens.com", "siemens-healthineers.com", "siemans.com"],
        [
            new("bosch.io", new(9, 1, null, null)), new("simens.com", new(3, 2, null, null)), new("siemens-healhtineers.com", new(25, 1, null, null)), new("siemans.com", new(1, 1, null, null)),
        ]);
        Assert.Equal([new("siemens-healhtineers.com", "siemens-healthineers.com", 1, 25, 1, "two neighboring letters are swapped"), new LikelyDomain("simens.com", "siemens.com", 1, 3, 2, "one letter is missing")], found);
    }

    [Fact]
    public void Likeness_is_mutual_and_one_edit_of_a_long_name_is_always_found()
    {
        var labels = Gen.Elements("abcdefgh".ToCharArray()).ArrayOf().Select(letters => new string(letters)).Where(label => label.Length is >= 6 and < 40);
        var edits = from label in labels from at in Gen.Choose(0, label.Length - 1) from kind in Gen.Choose(0, 2) select (label, edited: Edit(label, at, kind));
        Prop.ForAll(edits.ToArbitrary(), pair =>
        {
            var (own, other) = (pair.label + ".com", pair.edited + ".com");
            return own == other || (DomainLikeness.Distance(own, other) == 1 && DomainLikeness.Distance(other, own) == 1);
        }).QuickCheckThrowOnFailure();
    }

    private static string Edit(string label, int at, int kind) => kind switch
    {
        0 => label.Remove(at, 1),
        1 => label.Insert(at, "x"),
        _ when at + 1 < label.Length => string.Concat(label[..at], label[at + 1].ToString(), label[at].ToString(), label[(at + 2)..]),
        _ => label[..at] + "y",
    };
}
