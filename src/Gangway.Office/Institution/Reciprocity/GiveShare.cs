namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What one gets of a budget.</summary>
/// <param name="Cents">In hundredths of the currency's unit.</param>
public readonly record struct GiveShare(string Key, long Cents);
