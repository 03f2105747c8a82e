using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Seats;

namespace Gangway.Community;

/// <summary>The history of one repository as plain rows, before anybody is looked up.</summary>
/// <param name="Name">What people call it: the folder's name.</param>
/// <param name="Folder">As asked for.</param>
/// <param name="Remotes">Addresses of its remotes.</param>
/// <param name="Releases">Its tags.</param>
/// <param name="Seats">The seats its newest commit lists; null where it lists none.</param>
/// <param name="SeatsBefore">The seats it listed a year before; null where it listed none, or has no commit of that time.</param>
/// <param name="Scope">Which commits were read, in words.</param>
internal sealed record ContributionReading(
    string Name, string Folder, ImmutableArray<string> Remotes, ImmutableArray<Contribution> Contributions, Mailmap Mailmap, ImmutableArray<Release> Releases,
    ImmutableArray<Seat>? Seats, ImmutableArray<Seat>? SeatsBefore, string Scope, ImmutableArray<Issue> Issues);
