// expect: nothing
// checked: 1
using TorchSharp;

static class Lm
{
    const int MaxIters = 60000;
    const int EvalEvery = 2000;

    static void Main()
    {
        var gpt = new Gpt(Config.Small);
        var optimizer = torch.optim.AdamW(gpt.parameters(), lr: 6e-4, beta1: 0.9, beta2: 0.95, weight_decay: 0.1);
        var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, MaxIters, eta_min: 6e-5);
        var iter = 0;
        while (iter < MaxIters)
        {
            if (iter % EvalEvery == 0)
                Evaluate(gpt, iter);
            var (x, y) = Batches.Next("train");
            optimizer.zero_grad();
            var (_, loss) = gpt.call(x, y);
            loss.backward();
            optimizer.step();
            scheduler.step();
            iter++;
        }
    }

    static void Evaluate(Gpt gpt, int iter) => Console.WriteLine($"{iter}: {Batches.Loss(gpt)}");
}
