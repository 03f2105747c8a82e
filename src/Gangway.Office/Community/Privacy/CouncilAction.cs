namespace Gangway.Office.Community.Privacy;

/// <summary>What somebody does about the works-council mode.</summary>
public enum CouncilAction
{
    SwitchOn,

    /// <summary>Asks to switch it off; nothing changes yet.</summary>
    ProposeOff,

    /// <summary>Agrees to what the other side proposed.</summary>
    ConfirmOff,
    WithdrawOff,
}
