using System.Collections.Immutable;
using System.Text;
using Gangway.Community;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Privacy;
using Gangway.Office.Community.Seats;
using Gangway.Office.Community.Upstream;
using Gangway.Office.Institution;
using Gangway.Office.Institution.Reciprocity;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Collects what a ledger is made of: inventories, clones of the projects they come from, the people behind them, and what was reported.</summary>
internal sealed class GiveLedgerSource(Progress progress, TextWriter error)
{
    private const int LongestReport = 64 * 1024 * 1024;
    private readonly LicenseKnowledge knowledge = new();

    private sealed record Clone(string Folder, string Address, string Name, ImmutableArray<Component> Publishes);

    /// <summary>The places of products as the census reads them, and of them what is taken.</summary>
    public async Task<(CollectedSources Sources, ImmutableArray<TakenComponent> Components)> Takes(string[] paths, CancellationToken stop)
    {
        var sources = await Collect(paths, stop);
        GiveReading.Tell(sources.Issues.Where(issue => issue.Severity == Severity.Error), error);
        return (sources, CensusAssembly.Of(sources, [], knowledge.Terms, new LicenseClaims(knowledge).Understand).Components);
    }

    /// <returns>Null where nothing could be read; the code and standard error say why.</returns>
    public async Task<(GiveLedgerAnswer? Answer, ExitCode Code)> Read(GiveLedgerOptions options, int least, CancellationToken stop)
    {
        var (people, issues) = GivePeople.Of(options.People, await GiveRegister.Read(options.People.Data, stop));
        GiveReading.Tell(issues, error);
        var (gifts, giftsRead) = Gifts(options.Gifts);
        if (people is null || !giftsRead)
        {
            return (null, people is null ? ExitCode.Usage : ExitCode.Failed);
        }

        if (!GiveLeast.Allows(least, people.Register.Mode, error))
        {
            return (null, ExitCode.PolicyViolation);
        }

        var now = TimeProvider.System.GetUtcNow();
        var (sources, components) = await Takes(options.Places, stop);
        var clones = await Clones(options.Repositories.Length > 0 ? options.Repositories : [.. options.Places.Where(Directory.Exists)], stop);
        if (sources.Places.IsEmpty && clones.Count == 0)
        {
            return (null, ExitCode.Failed);
        }

        if (options.Forks.FirstOrDefault(fork => !clones.Exists(clone => fork.IsOf(clone.Address, clone.Folder))) is { } stray)
        {
            error.WriteLine($"gangway: --fork {Printable.Of(stray.Upstream)}: no clone of this project was found; name its folder with --repos.");
            return (null, ExitCode.Usage);
        }

        var published = UpstreamAddress.Published(clones.Select(clone => (clone.Address, clone.Publishes)));
        var takes = Office.Institution.Reciprocity.Takes.Of(components, component => UpstreamAddress.Of(component, published), sources.Places.Length).AddRange(Whole(sources, clones, published));
        takes = [.. takes.Concat(clones.Select(clone => clone.Address).Except(takes.Select(take => take.Upstream)).Select(address => new UpstreamTake(address, [], [], Directness.Unknown, false, 0)))
            .GroupBy(take => take.Upstream).Select(group => group.Aggregate(Together)).OrderBy(take => take.Upstream is null).ThenByDescending(take => take.Criticality).ThenBy(take => take.Upstream, StringComparer.Ordinal)];
        var histories = await Histories(clones, options.Forks, people, now, stop);
        var entries = ReciprocityLedger.Of(takes, histories, gifts, LedgerThresholds.Default);
        var reached = takes.Select(take => take.Upstream).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (new(
            entries, histories.ToImmutableDictionary(history => history.Upstream, history => OurFigures.People(Year(history.Activity)), StringComparer.Ordinal),
            clones.ToImmutableDictionary(clone => clone.Address, clone => clone.Address.StartsWith("(local)", StringComparison.Ordinal) ? clone.Name : clone.Address, StringComparer.Ordinal),
            [.. gifts.Where(gift => !reached.Contains(gift.To))], [.. histories.Select(history => Year(history.Activity))], components.Length, sources.Places.Length,
            string.Join(", ", options.Places.Select(ContributionSource.NameOf)), now, least, LedgerThresholds.Default, people.Ours is not null), ExitCode.Fine);
    }

    private async Task<CollectedSources> Collect(string[] paths, CancellationToken stop) => paths.Length == 0
        ? new([], TimeProvider.System.GetUtcNow(), [], [], [])
        : await new CensusSource(new LicenseFindingSource(knowledge), knowledge.Terms.Vocabulary.Facts, PackageFolders.OfThisMachine(), TimeProvider.System, progress)
            .Collect(new([.. paths], [], []), null, stop);

    // A product that publishes what a clone publishes is that project: it is taken whole.
    private static IEnumerable<UpstreamTake> Whole(CollectedSources sources, List<Clone> clones, ImmutableDictionary<string, string> published)
    {
        var addresses = clones.Select(clone => clone.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var place in sources.Places)
        {
            var own = place.Publishes.Select(package => package.Purl?.WithoutVersion().ToString()).OfType<string>().Select(purl => published.GetValueOrDefault(purl)).OfType<string>().FirstOrDefault()
                ?? (place.Repository is { } repository && UpstreamAddress.OfClone(repository.Remotes, place.Name) is var address && addresses.Contains(address) ? address : null);
            if (own is not null)
            {
                yield return new(own, [$"product:{place.Name}"], [place.Path], Directness.Direct, true, 1.0 / sources.Places.Length);
            }
        }
    }

    private static UpstreamTake Together(UpstreamTake one, UpstreamTake other) => new(
        one.Upstream, [.. one.Components, .. other.Components], [.. one.Products.Union(other.Products).Order(StringComparer.Ordinal)],
        one.Depth == Directness.Direct || other.Depth == Directness.Direct ? Directness.Direct : one.Depth == Directness.Unknown ? other.Depth : one.Depth,
        one.IsShipped || other.IsShipped, Math.Max(one.Criticality, other.Criticality));

    private async Task<List<Clone>> Clones(string[] folders, CancellationToken stop)
    {
        var clones = new List<Clone>();
        foreach (var folder in folders)
        {
            var sources = await Collect([folder], stop);
            clones.AddRange(sources.Places.Where(place => place.Repository is not null)
                .Select(place => new Clone(Path.Combine(folder, place.Path), UpstreamAddress.OfClone(place.Repository!.Remotes, place.Name), place.Declaration?.Name ?? place.Name, place.Publishes)));
        }

        return [.. clones.DistinctBy(clone => clone.Address)];
    }

    private async Task<List<UpstreamHistory>> Histories(List<Clone> clones, ImmutableArray<NamedFork> forks, GivePeople people, DateTimeOffset now, CancellationToken stop)
    {
        var histories = new List<UpstreamHistory>();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var source = new ContributionSource(false, today.AddYears(-1));
        progress.Start("histories", clones.Count);
        foreach (var clone in clones)
        {
            var (reading, issues) = await source.Read(clone.Folder, stop);
            GiveReading.Tell(issues.Where(issue => issue.Severity != Severity.Note), error);
            progress.Advance();
            if (reading is null)
            {
                continue;
            }

            var (contributions, sources) = people.Join([reading]);
            var roster = new Roster(sources);
            var activity = Activity.Of(contributions, roster, new() { Source = clone.Name }, now, people.OurFirm);
            var seats = reading.Seats is { } list && people.OurFirm is not null ? SeatCount.Of(list, today, reading.SeatsBefore, today.AddYears(-1), roster) : null;
            histories.Add(new(clone.Address, activity, seats) { Lag = await Lag(clone, forks, stop) });
        }

        progress.Finish();
        return histories;
    }

    /// <summary>Of several forks of one project the patches of all; null where none is named, or could be read.</summary>
    private async Task<UpstreamLag?> Lag(Clone clone, ImmutableArray<NamedFork> forks, CancellationToken stop)
    {
        UpstreamLag? lag = null;
        foreach (var fork in forks.Where(fork => fork.IsOf(clone.Address, clone.Folder)))
        {
            var (read, issues) = await UpstreamSource.Read(fork.Folder, clone.Folder, stop);
            GiveReading.Tell(issues.Where(issue => issue.Severity != Severity.Note), error);
            lag = read is null ? lag : lag is null ? read : lag.And(read);
        }

        return lag;
    }

    private (ImmutableArray<ReportedGift> Gifts, bool IsRead) Gifts(string[] files)
    {
        var gifts = ImmutableArray.CreateBuilder<ReportedGift>();
        foreach (var file in files)
        {
            var reading = RegularFile.Read(file, LongestReport) is { } bytes
                ? ReportedGiftsReader.Read(Encoding.UTF8.GetString(bytes), file)
                : new([], [new(file, "This report is not here, or is no file that could be read.", Severity.Error, HowToFix: "Check the path.")]);
            GiveReading.Tell(reading.Issues, error);
            if (reading.Issues.Any(issue => issue.Severity == Severity.Error))
            {
                return ([], false);
            }

            gifts.AddRange(reading.Gifts.ToArray());
        }

        return (gifts.ToImmutable(), true);
    }

    private static Activity Year(Activity activity) => activity.Within(activity.Scope with { From = activity.End.AddYears(-1), Until = activity.End });
}
