using Gangway.Institution;
using Gangway.Office.Institution.Decisions;
using Gangway.Storage;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class AskCommandTests(PostgresCluster postgres) : IDisposable
{
    private const string Bom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "metadata":{"component":{"type":"application","name":"shop","version":"4.2","bom-ref":"shop"}},
         "components":[
           {"type":"library","name":"left-pad","version":"1.3.0","bom-ref":"a","purl":"pkg:npm/left-pad@1.3.0","licenses":[{"license":{"id":"MIT"}}]},
           {"type":"library","name":"readline","version":"8.2","bom-ref":"b","purl":"pkg:generic/readline@8.2","licenses":[{"license":{"id":"GPL-3.0-or-later"}}]},
           {"type":"library","name":"odd","version":"2","bom-ref":"c","purl":"pkg:generic/odd@2"}]}
        """;

    private static readonly string[] Linked = ["ask", "use", "pkg:generic/readline@8.2", "--ship", "binary", "--linking", "static", "--format", "json"];

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    public static TheoryData<string> Databases() => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_rule_allows_is_answered_at_once_with_the_rule_and_the_license_the_store_knows(string database)
    {
        var data = await Place(database);

        var run = await Run(data, "ask", "use", "pkg:npm/left-pad@1.3.0", "--as", "shop", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("allow", "free"), (Text(run, "verdict"), run.Json.GetProperty("rule").GetProperty("name").GetString()));
        Assert.Equal("declared: shop 4.2 (bom.json)", run.Json.GetProperty("license").GetProperty("source").GetString());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_person_must_decide_waits_once_is_decided_by_another_and_holds_for_the_next_version(string database)
    {
        var data = await Place(database);
        var first = await Run(data, Linked);
        var again = await Run(data, Linked);

        Assert.Equal((3, "ask"), (first.ExitCode, Text(first, "verdict")));
        Assert.Equal(first.Json.GetProperty("id").GetInt64(), again.Json.GetProperty("waitsAs").GetInt64());
        var waiting = await Run(data, "queue", "list", "--role", "legal", "--format", "json");
        Assert.Equal((1, 2), (waiting.Json.GetProperty("rows").GetArrayLength(), waiting.Json.GetProperty("rows")[0].GetProperty("times").GetInt32()));

        var own = await Run(data, "queue", "answer", "1", "--allow", "--reason", "of course");
        var other = await Run(data, "queue", "answer", "1", "--allow", "--reason", "separate process", "--by", "counsel");
        var next = await Run(data, ["ask", "use", "pkg:generic/readline@8.3", "--license", "GPL-3.0-or-later", .. Linked[3..]]);
        var changed = await Run(data, ["ask", "use", "pkg:generic/readline@8.3", "--license", "GPL-2.0-only", .. Linked[3..]]);

        Assert.Equal((1, 0, 0, 3), (own.ExitCode, other.ExitCode, next.ExitCode, changed.ExitCode));
        Assert.Equal("counsel", next.Json.GetProperty("decision").GetProperty("author").GetString());
        Assert.Equal("reopened", changed.Json.GetProperty("decisions")[0].GetProperty("state").GetString());
        Assert.Equal(1, (await Run(data, "queue", "answer", "1", "--deny", "--reason", "late", "--by", "counsel")).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_waiver_ends_and_then_the_rule_holds_again_and_the_ask_says_so(string database)
    {
        var data = await Place(database);
        var added = await Run(data, ["waiver", "add", .. Linked[2..7], "--reason", "replaced soon", "--until", Today(20), "--by", "counsel"]);
        Assert.Equal((0, 0), (added.ExitCode, (await Run(data, Linked)).ExitCode));
        var listed = await Run(data, "waiver", "list", "--format", "json");
        Assert.Equal(("endssoon", Today(20)), (Cell(listed, "state"), Cell(listed, "expires")));

        await using (var store = await Store.Open(data, TestContext.Current.CancellationToken))
        {
            await store.Write(
                async connection =>
                {
                    var waiver = (await DecisionTable.Find(connection, 1, default))!;
                    await DecisionTable.Revoke(connection, 1, "counsel", "test", DateTimeOffset.UtcNow, default);
                    return await DecisionTable.Add(connection, waiver with { Expires = DateTimeOffset.UtcNow.AddMinutes(-1) }, default);
                },
                TestContext.Current.CancellationToken);
        }

        var expired = await Run(data, Linked);

        Assert.Equal((3, "ask"), (expired.ExitCode, Text(expired, "verdict")));
        Assert.Equal(["expired", "revoked"], expired.Json.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_waiver_is_renewed_by_a_decision_of_its_own_and_revoked_for_good()
    {
        var data = await Place("sqlite");
        await Run(data, ["waiver", "add", .. Linked[2..7], "--reason", "replaced soon", "--until", Today(5), "--by", "counsel"]);

        Assert.Equal(0, (await Run(data, "waiver", "renew", "1", "--until", Today(200), "--reason", "supplier late", "--by", "counsel")).ExitCode);
        Assert.Equal(0, (await Run(data, Linked)).ExitCode);
        Assert.Equal(0, (await Run(data, "waiver", "revoke", "1", "--reason", "superseded")).ExitCode);
        Assert.Equal(0, (await Run(data, Linked)).ExitCode);
        Assert.Equal(0, (await Run(data, "waiver", "revoke", "2", "--reason", "replaced")).ExitCode);
        Assert.Equal(3, (await Run(data, Linked)).ExitCode);
        Assert.Equal(64, (await Run(data, "waiver", "revoke", "2", "--reason", "again")).ExitCode);
    }

    [Theory]
    [InlineData("--until", "2020-01-01", "is past")]
    [InlineData("--until", "soon", "is no date")]
    [InlineData("--until", "2099-01-01", "longer than 365 days")]
    [InlineData("--lang", "en", "a waiver has an end")]
    public async Task A_waiver_without_a_fair_end_is_refused(string option, string value, string message)
    {
        var run = await Run(await Place("sqlite"), ["waiver", "add", .. Linked[2..7], "--reason", "x", option, value]);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_stands_in_the_way_there_is_nothing_to_waive() =>
        Assert.Contains("nothing to waive", (await Run(await Place("sqlite"), "waiver", "add", "pkg:npm/left-pad@1.3.0", "--reason", "x", "--until", Today(9))).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(2, "ask", "use", "pkg:npm/event-stream@3.3.6", "--license", "MIT")]
    [InlineData(0, "ask", "contribute", "https://example.org/p", "--contributor", "employee", "--kind", "fix", "--cla", "none", "--patents", "no")]
    [InlineData(3, "ask", "contribute", "https://example.org/p", "--contributor", "contractor", "--kind", "fix")]
    [InlineData(0, "ask", "join", "Example Foundation", "--amount", "5000", "--seat", "member", "--patents", "no")]
    [InlineData(3, "ask", "join", "Example Foundation", "--amount", "50000", "--seat", "member", "--patents", "no")]
    [InlineData(0, "ask", "fund", "example", "--amount", "2000", "--related", "no")]
    [InlineData(2, "ask", "fund", "example", "--amount", "2000", "--related", "yes")]
    [InlineData(3, "ask", "fund", "example")]
    [InlineData(64, "ask", "use", "left-pad")]
    [InlineData(64, "ask", "use", "pkg:npm/a@1", "--ship", "pigeon")]
    [InlineData(64, "ask", "use", "pkg:npm/a@1", "--fact", "license-state=known")]
    [InlineData(64, "ask", "use", "pkg:npm/a@1", "--license", "MIT AND")]
    [InlineData(64, "ask", "fund", "example", "--amount", "much")]
    [InlineData(64, "queue", "answer", "1", "--reason", "neither yes nor no")]
    public async Task Each_of_the_five_questions_ends_with_what_was_answered(int exit, params string[] arguments) =>
        Assert.Equal(exit, (await Run(await Place("sqlite"), arguments)).ExitCode);

    [Fact]
    public async Task A_project_to_be_published_is_looked_at()
    {
        workspace.Write("tool/LICENSE", "MIT");
        workspace.Write("tool/SECURITY.md", "mail us");
        var data = await Place("sqlite");
        string[] rest = ["--secrets", "no", "--core", "no", "--patents", "no", "--format", "json"];

        Assert.Equal("unattended", (await Run(data, ["ask", "release", workspace.Path("tool"), .. rest])).Json.GetProperty("rule").GetProperty("name").GetString());
        workspace.Write("tool/.github/CODEOWNERS", "* @team");
        Assert.Equal(0, (await Run(data, ["ask", "release", workspace.Path("tool"), .. rest])).ExitCode);
    }

    [Fact]
    public async Task Who_asked_is_kept_under_a_pseudonym()
    {
        var data = await Place("sqlite");
        await Run(data, [.. Linked, "--by", "somebody@example.com"]);

        await using var store = await Store.Open(data, TestContext.Current.CancellationToken);
        var row = await store.Read(connection => AskTable.Find(connection, 1, default), TestContext.Current.CancellationToken);

        Assert.Matches("^[0-9a-f]{12}$", row!.Asker);
        Assert.Equal("static", row.Context["linking"]);
    }

    [Theory]
    [InlineData("en", "A person decides: legal counsel.", "strong-copyleft-linked")]
    [InlineData("zh", "须由人员决定：法务。", "strong-copyleft-linked")]
    public async Task The_answer_speaks_both_languages_and_both_shores(string language, string head, string rule)
    {
        var data = await Place("sqlite");

        var run = await Run(data, [.. Linked[..7], "--lang", language]);
        var markdown = await Run(data, [.. Linked[..7], "--lang", language, "--format", "markdown"]);

        Assert.StartsWith(head, run.Output, StringComparison.Ordinal);
        Assert.Contains(rule, run.Output, StringComparison.Ordinal);
        Assert.Contains(rule, markdown.Output.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_and_decisions_survive_a_backup()
    {
        var (data, young) = (await Place("sqlite"), workspace.Path("young"));
        await Run(data, Linked);
        await Run(data, "queue", "answer", "1", "--allow", "--reason", "ok", "--by", "counsel");
        await Run(data, "backup", workspace.Path("backup.zip"));

        Assert.Equal(0, (await Run(young, "restore", workspace.Path("backup.zip"))).ExitCode);
        Assert.Equal(0, (await Run(young, Linked)).ExitCode);
    }

    private static string Today(int days) => DateTimeOffset.UtcNow.AddDays(days).ToString("yyyy-MM-dd", null);

    private static string Text(Terminal run, string key) => run.Json.GetProperty(key).GetString()!;

    private static string Cell(Terminal run, string column) => run.Json.GetProperty("rows")[0].GetProperty(column).GetString()!;

    private static Task<Terminal> Run(string data, params string[] arguments) => Terminal.Run([.. arguments, "--data", data]);

    private async Task<string> Place(string database)
    {
        var data = database == "postgres" ? postgres.NewDatabase() : workspace.Path("store");
        Assert.Equal(0, (await Run(data, "bom", "import", workspace.Write("bom.json", Bom))).ExitCode);
        return data;
    }
}
