namespace Gangway.Office.Contract.Notices;

/// <summary>A choice that was made where an expression offered one.</summary>
/// <param name="Expression">As offered.</param>
/// <param name="Chosen">Without OR.</param>
/// <param name="Components">For how many components.</param>
public sealed record NoticeChoice(string Expression, string Chosen, int Components);
