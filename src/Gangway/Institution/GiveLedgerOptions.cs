using System.Collections.Immutable;
using Gangway.Community;

namespace Gangway.Institution;

/// <summary>What the caller of a ledger asked for.</summary>
/// <param name="Places">Folders of products, and SBOMs.</param>
/// <param name="Repositories">Folders of clones of the projects that are taken from.</param>
/// <param name="Gifts">Reports of hours, money, seats and memberships.</param>
/// <param name="Forks">Our clones of projects with our patches.</param>
internal sealed record GiveLedgerOptions(string[] Places, string[] Repositories, string[] Gifts, ImmutableArray<NamedFork> Forks, GivePeopleOptions People);
