namespace Gangway.Office.Norms;

/// <summary>Who made the norm.</summary>
public enum Side
{
    Commons,
    Firm,
    Law,
}
