namespace Anneal.Cli.Tests;

/// <summary>Presses Ctrl-C after some lines were written.</summary>
internal sealed class Interrupting(CancellationTokenSource interrupt, int afterWrites) : StringWriter
{
    private int writes;

    public override void Write(string? value)
    {
        base.Write(value);
        if (++writes == afterWrites)
            interrupt.Cancel();
    }

    public override void WriteLine(string? value) => Write($"{value}\n");
}
