using Gangway.Office.Contract;
using Gangway.Office.Tests.Norms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

public class OslocAgreementTests
{
    private static readonly Lazy<OslocAgreement> Compared = new(Compare);

    [Fact]
    public void We_agree_with_the_matrix_of_OSADL_in_more_than_nineteen_cells_of_twenty()
    {
        var agreement = Shared();
        Assert.True(agreement.Cells.Length >= 6_000, $"{agreement.Cells.Length} compared");
        Assert.True(agreement.Agreed >= 0.95 * agreement.Cells.Length, $"{agreement.Agreed} of {agreement.Cells.Length}");
    }

    [Fact]
    public void Every_cell_on_which_we_differ_is_judged_once_in_the_record_of_decisions()
    {
        var judgements = Judgements();
        var counted = new int[judgements.Count];
        Assert.All(Shared().Cells.Where(cell => !cell.Agrees), cell =>
        {
            var found = judgements.FindIndex(judgement => judgement.Covers(cell));
            Assert.True(found >= 0, $"nobody judged {cell.Ours.Inbound} in {cell.Ours.Outbound}: {cell.Theirs}, {cell.Ours.Answer}");
            Assert.Single(judgements, judgement => judgement.Covers(cell));
            counted[found]++;
        });
        Assert.Equal(judgements.Select(judgement => judgement.Cells), counted);
    }

    [Fact]
    public void A_matrix_that_is_none_is_refused_with_its_line()
    {
        Assert.Null(OslocMatrix.Read("{\n\"MIT\": {", "matrix.json", out var broken));
        Assert.Equal("line 2", broken!.Path);
        Assert.Null(OslocMatrix.Read("[]", "matrix.json", out var empty));
        Assert.NotNull(empty);
        Assert.Null(OslocMatrix.Read("{\"timestamp\": \"2024\"}", "matrix.json", out _));
    }

    private static OslocAgreement Shared()
    {
        Checkout.SharedData("osloc/compatibility-matrix/matrix.json");
        return Compared.Value;
    }

    private static OslocAgreement Compare()
    {
        var matrix = OslocMatrix.Read(File.ReadAllText(Checkout.SharedData("osloc/compatibility-matrix/matrix.json")), "matrix.json", out _);
        return OslocAgreement.Of(matrix!, KnownIds.Ids, EncodedNorms.Library);
    }

    /// <summary>Rows "part | whole | theirs | ours | cells | judgement" of the decision; a name may end in a star, and several have commas between them.</summary>
    private static List<Judgement> Judgements() => [.. File
        .ReadLines(Path.Combine(Checkout.Root, "docs", "decisions", "0006-compatibility-beside-osadl.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(row => row.Length == 8 && int.TryParse(row[5], out _) && row[6].Length > 20)
        .Select(row => new Judgement(row[1], row[2], row[3], row[4], int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture)))];

    private sealed record Judgement(string Part, string Whole, string Theirs, string Ours, int Cells)
    {
        public bool Covers(OslocAgreement.Cell cell) =>
            Names(Part, cell.Ours.Inbound.ToString()) && Names(Whole, cell.Ours.Outbound.ToString()) && Theirs == cell.Theirs && string.Equals(Ours, cell.Ours.Answer.ToString(), StringComparison.OrdinalIgnoreCase);

        private static bool Names(string list, string id) => list.Split(',', StringSplitOptions.TrimEntries).Any(name =>
            name.EndsWith('*') ? id.StartsWith(name[..^1], StringComparison.Ordinal) : id == name);
    }
}
