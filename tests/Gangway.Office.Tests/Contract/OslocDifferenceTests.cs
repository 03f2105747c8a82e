using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Norms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

public class OslocDifferenceTests
{
    private static readonly OslocActs Acts =
        OslocActs.Read(File.ReadAllText(Path.Combine(EncodedNorms.Folder, "osloc.yaml")), "osloc.yaml", EncodedNorms.Vocabulary);

    [Fact]
    public void What_both_demand_and_what_only_one_demands_is_told_apart()
    {
        var theirs = OslocReader.Read("USE CASE Binary delivery\n\tYOU MUST Provide License text\n\tYOU MUST Rename Modified work", "MIT", "MIT.txt").License!;
        var differences = OslocDifference.Between(EncodedNorms.Library.Of("MIT")!, "MIT", theirs, Acts);

        Assert.Equal(["provide-license-text"], differences.Where(found => found.IsShared).Select(found => found.Act));
        Assert.Equal(["provide-copyright-notice"], differences.Where(found => found.Theirs.IsEmpty).Select(found => found.Act));
        Assert.Equal(["rename"], differences.Where(found => found.Ours.IsEmpty).Select(found => found.Act));
    }

    [Fact]
    public void A_ban_of_theirs_may_be_a_duty_of_ours()
    {
        var theirs = OslocReader.Read("YOU MUST NOT Modify License notices", "Apache-2.0", "Apache-2.0.txt").License!;
        Assert.Equal((Deontic.Must, "keep-notices"), Acts.Of(theirs.Duties[0]));
    }

    [Fact]
    public void Every_duty_of_the_open_data_has_a_place_in_the_table() =>
        Assert.Empty(Readings().SelectMany(license => license.Duties).Where(duty => Acts.Of(duty) is null).Select(duty => $"{duty.Action} {duty.Object}").Distinct());

    private static IEnumerable<OslocLicense> Readings() => Directory.GetFiles(Checkout.SharedData("osloc/licenses"), "*.txt")
        .Select(path => OslocReader.Read(File.ReadAllText(path), Path.GetFileNameWithoutExtension(path), path).License!);
}
