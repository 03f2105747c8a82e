using System.CommandLine;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Gangway.Office.Community.Privacy;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Community;

/// <summary>
/// <c>give identities council</c>: the works-council mode. Each side has a seat with a token of its own, which is shown once and kept as a digest, so that who holds one
/// role cannot speak for the other.
/// </summary>
internal static class GiveCouncilCommand
{
    private const int TokenBytes = 24;

    private static readonly (string Word, CouncilAction Action)[] Steps =
        [("on", CouncilAction.SwitchOn), ("propose-off", CouncilAction.ProposeOff), ("confirm-off", CouncilAction.ConfirmOff), ("withdraw", CouncilAction.WithdrawOff)];

    private static readonly (string Word, CouncilRole Role)[] Roles = [("employer", CouncilRole.Employer), ("council", CouncilRole.Council), ("officer", CouncilRole.DataProtectionOfficer)];

    public static Command Define(TextWriter output)
    {
        var step = new Argument<string>("STEP") { Description = "show | seat | " + string.Join(" | ", Steps.Select(known => known.Word)), DefaultValueFactory = _ => "show" };
        step.AcceptOnlyFromAmong(["show", "seat", .. Steps.Select(known => known.Word)]);
        var role = new Option<string?>("--role") { Description = string.Join(" | ", Roles.Select(known => known.Word)), HelpName = "ROLE" };
        role.AcceptOnlyFromAmong([.. Roles.Select(known => known.Word)]);
        var actor = new Option<string?>("--actor") { Description = "Whose seat: a name or an account", HelpName = "WHO" };
        var token = new Option<string?>("--token") { Description = "The token of the seat; else $GANGWAY_COUNCIL_TOKEN", HelpName = "TOKEN" };
        var (data, language) = (Options.Data(), Options.Language());
        var command = new Command("council", """
            The works-council mode: while it is on, figures about fewer than ten of the firm's people are shown to nobody. It is on from the first start. Either side
            switches it on alone; it goes off only when employer and council agree within 14 days, as two people. Every step is recorded.

            The first seat of a role is free; a further one is given by whoever holds a seat of that role (--token).

            Examples:
              gangway give identities council
              gangway give identities council seat --role council --actor "works council"
              gangway give identities council propose-off --role employer --actor ospo --token TOKEN
              gangway give identities council confirm-off --role council --actor "works council" --token TOKEN
            """) { step, role, actor, token, data, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(step) is not (null or "show") && (result.GetValue(role) is null || string.IsNullOrWhiteSpace(result.GetValue(actor))))
            {
                result.AddError("say who speaks: --role and --actor");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var asked = parsed.GetValue(step) ?? "show";
            var speaker = new Speaker(Array.Find(Roles, known => known.Word == parsed.GetValue(role)).Role, parsed.GetValue(actor)?.Trim() ?? "", parsed.GetValue(token) ?? Environment.GetEnvironmentVariable("GANGWAY_COUNCIL_TOKEN"));
            var (code, told) = await store.Write(connection => asked switch
            {
                "show" => Shown(connection, words, stop),
                "seat" => Seated(connection, speaker, words, stop),
                _ => Taken(connection, Array.Find(Steps, known => known.Word == asked).Action, speaker, words, stop),
            }, stop);
            output.WriteLine(told);
            return (int)code;
        });
        return command;
    }

    private sealed record Speaker(CouncilRole Role, string Actor, string? Token);

    private static async Task<(ExitCode, string)> Shown(DbConnection connection, Words words, CancellationToken stop)
    {
        var mode = (await GiveRegister.Read(connection, stop)).Mode;
        var lines = mode.History.Select(step => $"  {Words.Instant(step.At)}  {Word(step.Role)}  {Printable.Of(step.Actor)}: {Array.Find(Steps, known => known.Action == step.Action).Word}");
        return (ExitCode.Fine, string.Join('\n', [words[mode.IsOn ? "council.on" : "council.off"], .. mode.Proposal is { } open ? [words.Of("council.proposed", Word(open.Role), Words.Instant(open.At))] : Array.Empty<string>(), .. lines]));
    }

    private static async Task<(ExitCode, string)> Seated(DbConnection connection, Speaker speaker, Words words, CancellationToken stop)
    {
        if (await PeopleTable.SeatDigest(connection, speaker.Role, speaker.Actor, stop) is not null)
        {
            return (ExitCode.Failed, words["council.has-seat"]);
        }

        if (await PeopleTable.Seats(connection, speaker.Role, stop) > 0 && !await PeopleTable.Holds(connection, speaker.Role, Digest(speaker.Token ?? ""), stop))
        {
            return (ExitCode.PolicyViolation, words["council.seat-taken"]);
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = TimeProvider.System.GetUtcNow();
        await PeopleTable.Seat(connection, speaker.Role, speaker.Actor, Digest(token), now, stop);
        await PeopleTable.Log(connection, now, $"council seat: {Word(speaker.Role)}", null, speaker.Actor, stop);
        return (ExitCode.Fine, words.Of("council.seated", token));
    }

    private static async Task<(ExitCode, string)> Taken(DbConnection connection, CouncilAction action, Speaker speaker, Words words, CancellationToken stop)
    {
        var digest = await PeopleTable.SeatDigest(connection, speaker.Role, speaker.Actor, stop);
        if (digest is null || speaker.Token is null || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digest), Encoding.ASCII.GetBytes(Digest(speaker.Token))))
        {
            return (ExitCode.PolicyViolation, words["council.no-seat"]);
        }

        var step = new CouncilStep(action, speaker.Role, speaker.Actor, TimeProvider.System.GetUtcNow());
        var outcome = (await GiveRegister.Read(connection, stop)).Mode.Take(step);
        if (outcome.Refusal is { } refusal)
        {
            return (ExitCode.PolicyViolation, $"{refusal.Message} {refusal.HowToFix}");
        }

        await PeopleTable.Keep(connection, step, stop);
        return (ExitCode.Fine, words[outcome.Mode.IsOn ? outcome.Mode.Proposal is null ? "council.on" : "council.waits" : "council.off"]);
    }

    private static string Word(CouncilRole role) => Array.Find(Roles, known => known.Role == role).Word;

    private static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
