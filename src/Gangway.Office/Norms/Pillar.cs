namespace Gangway.Office.Norms;

/// <summary>The three things an office aligns.</summary>
public enum Pillar
{
    Trust,
    Contract,
    Community,
}
