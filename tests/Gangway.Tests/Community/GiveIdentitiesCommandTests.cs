using Dapper;
using Gangway.Shell;
using Gangway.Storage;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class GiveIdentitiesCommandTests(PostgresCluster postgres) : IDisposable
{
    private readonly GitSandbox sandbox = new();
    private readonly Workspace workspace = new();

    public static TheoryData<string> Databases() => ["sqlite", "postgres"];

    public void Dispose()
    {
        sandbox.Dispose();
        workspace.Dispose();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Likely_duplicates_are_proposed_with_a_reason_and_without_names(string database)
    {
        var data = Place(database);
        Story();
        var told = await Identities(data, "--ours", "ours.example");
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("same name", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Jordan", told.Output, StringComparison.Ordinal);
        Assert.StartsWith("UNKNOWN: of 25.0%", told.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal((4, 4, 1), await Counts(data));
    }

    [Fact]
    public async Task Names_are_shown_for_a_purpose_that_is_logged()
    {
        var data = Place("sqlite");
        Story();
        Assert.Contains("Jordan Example <jordan@ours.example>", (await Identities(data, "--purpose", "joining identities", "--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Equal(["show proposals: joining identities"], await Query(data, "select act || ': ' || purpose from vault_access"));
        Assert.Empty(await Query(data, "select identity from person_vault"));
        Assert.Equal(64, (await Identities(data, "--keep")).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_confirmed_pair_is_one_person_in_every_later_scan(string database)
    {
        var data = Place(database);
        Story();
        var key = (await Json(data)).GetProperty("proposals")[0].GetProperty("key").GetString()!;
        Assert.Equal(0, (await Terminal.Run("give", "identities", "confirm", key, "--data", data)).ExitCode);
        sandbox.Commit(author: "New <new@third.example>");
        Assert.Equal((5, 4, 0), await Counts(data));
        Assert.Equal(4, (await Terminal.Run("give", "metrics", sandbox.Folder, "--data", data, "--format", "json")).Json.GetProperty("contributors").GetProperty("value").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_rejected_pair_is_not_asked_again(string database)
    {
        var data = Place(database);
        Story();
        var key = (await Json(data)).GetProperty("proposals")[0].GetProperty("key").GetString()!;
        Assert.Equal(0, (await Terminal.Run("give", "identities", "reject", key[..8], "--data", data)).ExitCode);
        Assert.Equal((4, 4, 0), await Counts(data));
        Assert.Equal(1, (await Terminal.Run("give", "identities", "confirm", "000000000000", "--data", data)).ExitCode);
    }

    [Fact]
    public async Task Decisions_of_a_file_are_kept_as_pseudonyms()
    {
        var data = Place("sqlite");
        Story();
        var file = workspace.Write("decisions.csv", "left,right,decision\njordan@ours.example,jordan@gmail.com,same\n");
        Assert.Equal(3, (await Json(data, "--decide", file)).GetProperty("people").GetInt32());
        Assert.Equal((4, 3, 0), await Counts(data));
        Assert.All(await Query(data, "select left_pseudonym from identity_decision"), pseudonym => Assert.Matches("^[0-9a-f]{32}$", pseudonym));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_is_erased_stays_forgotten_after_a_rescan(string database)
    {
        var data = Place(database);
        Story();
        await Identities(data, "--keep", "--purpose", "attribution");
        Assert.Contains("jordan@ours.example", string.Join('\n', await Query(data, "select identity from person_vault")), StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.Run("give", "identities", "erase", "jordan@ours.example", "--data", data)).ExitCode);
        var json = await Json(data, "--keep", "--purpose", "attribution");
        Assert.Equal((4, 3, 1), (json.GetProperty("commits").GetInt32(), json.GetProperty("people").GetInt32(), json.GetProperty("erased_commits").GetInt32()));
        Assert.DoesNotContain("jordan@ours.example", string.Join('\n', await Query(data, "select identity from person_vault")), StringComparison.Ordinal);
        Assert.Equal(3, (await Terminal.Run("give", "metrics", sandbox.Folder, "--data", data, "--format", "json")).Json.GetProperty("contributors").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task An_older_address_of_the_mailmap_does_not_bring_somebody_back()
    {
        var data = Place("sqlite");
        Story();
        File.WriteAllText(sandbox[".mailmap"], "Jordan Example <jordan@ours.example> <jordan@gmail.com>\n");
        sandbox.Git("add", ".mailmap");
        sandbox.Commit("mailmap", "Other <o@other.example>");
        await Terminal.Run("give", "identities", "erase", "jordan@ours.example", "--data", data);
        Assert.Equal(2, (await Json(data)).GetProperty("people").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Ones_own_record_is_visible_to_oneself_and_the_look_is_logged(string database)
    {
        var data = Place(database);
        Story();
        await Identities(data, "--keep", "--purpose", "attribution");
        var told = await Terminal.Run("give", "identities", "mine", "--email", "jordan@ours.example", "--data", data, "--lang", "en", "--format", "csv");
        Assert.Contains("Jordan Example <jordan@ours.example> (attribution)", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("o@other.example", told.Output, StringComparison.Ordinal);
        Assert.Single(await Query(data, "select act from vault_access where act = 'own record'"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_role_alone_cannot_switch_the_works_council_mode_off(string database)
    {
        var data = Place(database);
        Story();
        var employer = await Seat(data, "employer", "ospo");
        var council = await Seat(data, "council", "works council");
        Assert.Equal(2, (await Council(data, "seat", "council", "a friend")).ExitCode);
        Assert.Equal(2, (await Council(data, "propose-off", "council", "works council", employer)).ExitCode);
        Assert.Equal(0, (await Council(data, "propose-off", "employer", "ospo", employer)).ExitCode);
        Assert.Equal(2, (await Council(data, "confirm-off", "employer", "ospo", employer)).ExitCode);
        Assert.Equal(2, (await Least(data)).ExitCode);
        Assert.Equal(0, (await Council(data, "confirm-off", "council", "works council", council)).ExitCode);
        Assert.Equal(0, (await Least(data)).ExitCode);
        Assert.Equal(["ProposeOff Employer", "ConfirmOff Council"], await Query(data, "select action || ' ' || role from council_step order by id"));
        Assert.Equal(0, (await Council(data, "on", "council", "works council", council)).ExitCode);
        Assert.Equal(2, (await Least(data)).ExitCode);
    }

    [Fact]
    public async Task Lists_of_the_personnel_office_tell_for_whom_somebody_worked()
    {
        var data = Place("sqlite");
        Story();
        var file = workspace.Write("people.csv", "email,firm,from,until\njordan@gmail.com,Example Works,2019-01-01,2021-01-01\n");
        var firms = (await Json(data, "--affiliations", file)).GetProperty("firms").EnumerateArray().Select(firm => firm.GetProperty("firm").GetString());
        Assert.DoesNotContain("(unknown)", firms);
        Assert.Equal(64, (await Identities(data, "--affiliations", workspace.Path("absent.csv"))).ExitCode);
    }

    [Fact]
    public async Task A_backup_takes_decisions_erasures_and_their_key_along()
    {
        var data = Place("sqlite");
        Story();
        await Terminal.Run("give", "identities", "erase", "jordan@ours.example", "--data", data);
        await Terminal.Run("backup", workspace.Path("b.zip"), "--data", data);
        var other = workspace.Path("other");
        Assert.Equal(0, (await Terminal.Run("restore", workspace.Path("b.zip"), "--data", other)).ExitCode);
        Assert.Equal(3, (await Json(other)).GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task Pages_and_tables_stand_in_80_columns()
    {
        var data = Place("sqlite");
        Story();
        foreach (var language in (string[])["en", "zh"])
        {
            Assert.All((await Identities(data, "--lang", language, "--purpose", "a test")).Output.Split('\n'), line => Assert.True(Cells.Width(line) <= 80, line));
            System.Xml.Linq.XDocument.Parse((await Identities(data, "--lang", language, "--format", "html")).Output["<!doctype html>".Length..]);
        }
    }

    private void Story()
    {
        sandbox.Init();
        sandbox.Commit(author: "Jordan Example <jordan@ours.example>", date: "1577836800 +0000", file: "a.txt");
        sandbox.Commit(author: "Jordan Example <jordan@gmail.com>", date: "1577836900 +0000", file: "b.txt");
        sandbox.Commit(author: "Other <o@other.example>", date: "1577837000 +0000", file: "c.txt");
        sandbox.Commit(author: "Second <second@other.example>", date: "1577837100 +0000", file: "d.txt");
    }

    private string Place(string database) => database == "postgres" ? postgres.NewDatabase() : workspace.Path("data");

    private Task<Terminal> Identities(string data, params string[] arguments) => Terminal.Run(["give", "identities", sandbox.Folder, "--data", data, .. arguments, .. arguments.Contains("--lang") ? Array.Empty<string>() : ["--lang", "en"]]);

    private async Task<System.Text.Json.JsonElement> Json(string data, params string[] arguments) => (await Identities(data, ["--format", "json", .. arguments])).Json;

    private async Task<(int Identities, int People, int Proposals)> Counts(string data)
    {
        var json = await Json(data);
        return (json.GetProperty("identities").GetInt32(), json.GetProperty("people").GetInt32(), json.GetProperty("proposals").GetArrayLength());
    }

    private Task<Terminal> Least(string data) => Terminal.Run("give", "metrics", sandbox.Folder, "--data", data, "--ours", "ours.example", "--least", "2", "--format", "json");

    private static Task<Terminal> Council(string data, string step, string role, string actor, string? token = null) =>
        Terminal.Run(["give", "identities", "council", step, "--role", role, "--actor", actor, "--data", data, "--lang", "en", .. token is null ? Array.Empty<string>() : ["--token", token]]);

    private static async Task<string> Seat(string data, string role, string actor) => (await Council(data, "seat", role, actor)).Output.Trim().Split(' ')[^1];

    private static async Task<List<string>> Query(string data, string sql)
    {
        await using var store = await Store.Open(data, default);
        return await store.Read(async connection => (await connection.QueryAsync<string>(sql)).ToList(), default);
    }
}
