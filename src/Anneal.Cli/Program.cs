using System.Runtime.InteropServices;
using System.Text;
using Anneal.Cli;
using Anneal.Cli.CommandLine;

if (Tool.IsForTrainingHalf(args))
    return TrainingHalf.Become(args, Console.Error);

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    if (interrupt.IsCancellationRequested)
        return; // the second Ctrl-C ends the process at once
    press.Cancel = true;
    interrupt.Cancel();
};

// A cluster that takes the machine back asks as a person does: what is kept is saved.
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    if (interrupt.IsCancellationRequested)
        return;
    signal.Cancel = true;
    interrupt.Cancel();
});

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(PipedOutput.OfProcess(interrupt), utf8)
{
    AutoFlush = !Console.IsOutputRedirected,
};
await using var error = new StreamWriter(PipedOutput.ErrorsOfProcess(interrupt), utf8) { AutoFlush = true };
return await Tool.RunAsync(args, ToolConsole.OfProcess(output, error), interrupt.Token);
