using System.Globalization;
using System.Text;

namespace Anneal.Interop.Tests.Python;

/// <summary>A Python source of many functions, each with loops and a scheduler.</summary>
internal static class LargeProgram
{
    /// <summary>The text; of its trainings only the last one ends before its schedule does.</summary>
    /// <param name="functions">How many trainings it has, of some 2,000 characters each.</param>
    public static string Of(int functions)
    {
        var text = new StringBuilder("import torch\n");
        for (var i = 0; i < functions; i++)
        {
            var period = i == functions - 1 ? 60 : 20;
            text.Append(
                CultureInfo.InvariantCulture,
                $"""

                def train_{i}(net, loader, epochs=20):
                    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
                    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max={period})
                    for epoch in range(epochs):
                        total = 0
                        for x, y in loader:
                            loss = criterion(net(x), y)
                            optimizer.zero_grad()
                            loss.backward()
                            optimizer.step()
                            total += loss.item()
                        scheduler.step()

                """
            );
            for (var line = 0; line < 25; line++)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"        if total > {line}: history['{line}'] = [epoch, total / ({line} + 1)]\n"
                );
        }
        return text.ToString();
    }
}
