#!/usr/bin/env python3
"""Makes ring.wav: two rounds of a soft two-tone bell and a pause, 2 s, 16 kHz mono 16 bit, to be played in a loop."""
import math
import pathlib
import struct
import wave

RATE = 16000
SECONDS = 2.0
STROKES = [(0.00, 660.0), (0.22, 880.0), (0.50, 660.0), (0.72, 880.0)]  # begin in s, Hz
LENGTH = 0.34  # of a stroke, in s


def sample(t):
    value = 0.0
    for begin, hertz in STROKES:
        u = t - begin
        if 0 <= u < LENGTH:
            rise = min(1.0, u / 0.008)
            fall = math.cos(math.pi / 2 * u / LENGTH) ** 2
            value += 0.26 * rise * fall * (math.sin(2 * math.pi * hertz * u) + 0.3 * math.sin(4 * math.pi * hertz * u))
    return value


with wave.open(str(pathlib.Path(__file__).with_name("ring.wav")), "wb") as out:
    out.setnchannels(1)
    out.setsampwidth(2)
    out.setframerate(RATE)
    out.writeframes(b"".join(struct.pack("<h", round(32767 * sample(i / RATE))) for i in range(int(RATE * SECONDS))))
