namespace Anneal.Interop.Configurations.Settings;

/// <summary>A value that only a run of the program would know.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Text">As it is written.</param>
internal sealed record UnknownSetting(int Line, string Text) : Setting(Line);
