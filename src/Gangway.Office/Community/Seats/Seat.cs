namespace Gangway.Office.Community.Seats;

/// <summary>One person or team in a list of maintainers.</summary>
/// <param name="Key">In the form of <see cref="People.PersonKey"/>; a team is <c>github.com@organization/team</c>.</param>
/// <param name="Line">In the list, from 1.</param>
public sealed record Seat(string Key, SeatKind Kind, int Line)
{
    /// <summary>A team's members stand elsewhere: whose seats they are is unknown.</summary>
    public bool IsTeam => Key.Contains('/');
}
