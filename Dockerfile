# Two stages: the first installs the locked dependencies and checks that the model loads, the second holds what runs.
FROM docker.io/library/python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
RUN python -m venv /venv
COPY deploy/requirements.lock deploy/requirements.lock
RUN /venv/bin/pip install --require-hashes -r deploy/requirements.lock
COPY service service
COPY openapi.yaml openapi.yaml
RUN /venv/bin/python -m compileall -q service \
    && /venv/bin/python -c "from service.engine import Engine; Engine().warm_up()"

FROM docker.io/library/python:3.11-slim
# Bytecode is compiled above; the root file system may be read-only.
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PATH=/venv/bin:$PATH FACTCARD_HOST=0.0.0.0
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin factcard
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app /app
COPY deploy/gunicorn.conf.py deploy/gunicorn.conf.py
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
CMD ["python", "-m", "service", "serve"]
