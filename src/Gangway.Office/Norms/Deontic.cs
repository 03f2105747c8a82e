namespace Gangway.Office.Norms;

/// <summary>The D of the institutional grammar (Crawford and Ostrom 1995). <see cref="Does"/> is a practice: no deontic at all.</summary>
public enum Deontic
{
    Must,
    MustNot,
    May,
    Should,
    Does,
}
