using System.Data.Common;
using System.Globalization;
using Dapper;
using Gangway.Office.Contract.SignOff;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary>Contributor license agreements and the people they cover.</summary>
internal static class ClaTable
{
    private sealed record AgreementRow(string Id, string Kind, string Holder, string Document, string Signed, string? Ended, string? Manager, string? Domain);

    public static async Task<(IReadOnlyList<Agreement> Agreements, IReadOnlyList<CoveredPerson> People)> Read(DbConnection connection, CancellationToken stop)
    {
        var agreements = await connection.QueryAsync<AgreementRow>(new CommandDefinition(
            "select id, kind, holder, document, signed, ended, manager, domain from cla_agreement order by id", cancellationToken: stop));
        var people = await connection.QueryAsync<(string Agreement, string Email, string From, string? Left)>(new CommandDefinition(
            "select agreement_id, email, from_day, left_day from cla_person order by agreement_id, email, from_day", cancellationToken: stop));
        return ([.. agreements.Select(Of)], [.. people.Select(row => new CoveredPerson(row.Agreement, row.Email, Day(row.From), row.Left is null ? null : Day(row.Left)))]);
    }

    /// <summary>False where the id is taken.</summary>
    public static async Task<bool> Add(DbConnection connection, Agreement agreement, DateTimeOffset now, CancellationToken stop) =>
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into cla_agreement (id, kind, holder, document, signed, manager, domain, recorded_at)
            values (@Id, @kind, @Holder, @Document, @signed, @Manager, @Domain, @now) on conflict (id) do nothing
            """,
            new
            {
                agreement.Id, kind = agreement.Kind == AgreementKind.Corporate ? "corporate" : "individual", agreement.Holder, agreement.Document,
                signed = Text(agreement.Signed), agreement.Manager, agreement.Domain, now = Store.Time(now),
            },
            cancellationToken: stop)) > 0;

    /// <summary>Names a person from a day on; whoever is covered already stays so.</summary>
    public static Task Cover(DbConnection connection, string agreement, string email, DateOnly from, CancellationToken stop) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into cla_person (agreement_id, email, from_day)
            select @agreement, @email, @from where not exists (select 1 from cla_person where agreement_id = @agreement and email = @email and left_day is null)
            on conflict (agreement_id, email, from_day) do nothing
            """, new { agreement, email, from = Text(from) }, cancellationToken: stop));

    /// <summary>How many entries ended. A person who was covered by domain alone gets an entry that has ended, so that the domain no longer covers them.</summary>
    public static async Task<int> Leave(DbConnection connection, string email, string? agreement, DateOnly day, CancellationToken stop)
    {
        var facts = new { email, agreement, day = Text(day) };
        var ended = await connection.ExecuteAsync(new CommandDefinition(
            "update cla_person set left_day = @day where email = @email and left_day is null and from_day <= @day and (cast(@agreement as text) is null or agreement_id = @agreement)",
            facts, cancellationToken: stop));
        return ended + await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into cla_person (agreement_id, email, from_day, left_day)
            select id, @email, signed, @day from cla_agreement
            where domain is not null and (cast(@agreement as text) is null or id = @agreement) and signed <= @day
              and (@email like '%@' || domain or @email like '%.' || domain)
              and not exists (select 1 from cla_person where agreement_id = cla_agreement.id and email = @email)
            """, facts, cancellationToken: stop));
    }

    public static async Task<bool> End(DbConnection connection, string id, DateOnly day, CancellationToken stop) =>
        await connection.ExecuteAsync(new CommandDefinition(
            "update cla_agreement set ended = @day where id = @id and ended is null and signed <= @day", new { id, day = Text(day) }, cancellationToken: stop)) > 0;

    private static Agreement Of(AgreementRow row) =>
        new(row.Id, row.Kind == "corporate" ? AgreementKind.Corporate : AgreementKind.Individual, row.Holder, row.Document, Day(row.Signed))
        {
            Ended = row.Ended is null ? null : Day(row.Ended),
            Manager = row.Manager,
            Domain = row.Domain,
        };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
