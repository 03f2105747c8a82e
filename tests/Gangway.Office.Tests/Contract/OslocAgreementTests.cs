using Gangway.Office.Contract;
using Gangway.Office.Tests.Norms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

public class OslocAgreementTests
{
    [Fact]
    public void We_agree_with_the_matrix_of_OSADL_in_more_than_nineteen_cells_of_twenty()
    {
        var path = Checkout.SharedData("osloc/compatibility-matrix/matrix.json");
        var matrix = OslocMatrix.Read(File.ReadAllText(path), "matrix.json", out var issue);
        Assert.Null(issue);
        var agreement = OslocAgreement.Of(matrix!, KnownIds.Ids, EncodedNorms.Library);
        if (Environment.GetEnvironmentVariable("GANGWAY_DUMP") is { Length: > 0 } dump)
        {
            File.WriteAllLines(dump, agreement.Cells.Where(cell => !cell.Agrees).Select(cell => $"{cell.Ours.Inbound}\t{cell.Ours.Outbound}\t{cell.Theirs}\t{cell.Ours.Answer}\t{cell.Ours.Reason}\t{cell.Ours.InboundClause}\t{cell.Ours.OutboundClause}\t{cell.Ours.Act}").Prepend($"{agreement.Agreed} of {agreement.Cells.Length}, left {agreement.Left}"));
        }

        Assert.True(agreement.Agreed >= 0.95 * agreement.Cells.Length, $"{agreement.Agreed} of {agreement.Cells.Length}");
    }
}
