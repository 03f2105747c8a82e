namespace Gangway.Office.Contract;

/// <summary>How an obligation stands.</summary>
public enum ObligationState
{
    /// <summary>An artifact that names every component concerned was found.</summary>
    Done,

    /// <summary>No artifact that fulfils it was found, or it leaves components out.</summary>
    Due,

    /// <summary>Due, and the delivery it was due with has been made.</summary>
    Late,

    /// <summary>Whether it holds at all hangs on facts nobody has stated.</summary>
    Open,

    /// <summary>A duty of conduct, a prohibition for one: no file can show it is kept.</summary>
    Standing,
}
