namespace Gangway.Office.Community.Measures;

/// <param name="Days">From first to last sight; not negative.</param>
/// <param name="Ended">False where the end has not been seen yet (censored).</param>
public readonly record struct Lifetime(int Days, bool Ended);
