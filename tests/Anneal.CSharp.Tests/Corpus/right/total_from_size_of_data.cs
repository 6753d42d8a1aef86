// expect: nothing
// checked: 0
using TorchSharp;

public class BertTrainer
{
    public record Config(int BatchSize, int Epochs, double Warmup = 0.1);

    public void Train(Config config, IReadOnlyList<Example> examples)
    {
        int stepsPerEpoch = (int)Math.Ceiling(examples.Count / (double)config.BatchSize);
        int total = stepsPerEpoch * config.Epochs;
        int warm = (int)(config.Warmup * total);
        var optimizer = torch.optim.AdamW(Model.parameters(), lr: 2e-5);
        var scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, s =>
        {
            if (s < warm)
                return (double)s / Math.Max(1, warm);
            return Math.Max(0.0, (double)(total - s) / Math.Max(1, total - warm));
        });
        for (var epoch = 0; epoch < config.Epochs; epoch++)
        {
            foreach (var batch in examples.Chunk(config.BatchSize))
            {
                optimizer.zero_grad();
                Loss(batch).backward();
                optimizer.step();
                scheduler.step();
            }
        }
    }
}
